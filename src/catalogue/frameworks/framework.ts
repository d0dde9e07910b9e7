/** One published framework: its ids and titles, never its text. */
export interface Framework {
  /** What stands before the colon of a control: `owasp-llm`. */
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** Date of the list, or of the release that it was taken from. */
  readonly asOf: string;
  /** Anything but `final` is shown beside the name. */
  readonly status: 'final' | 'beta' | 'draft' | 'preview';
  /** Whether the titles are the publisher's, or labels of this project because the publisher gives none. */
  readonly titles: 'published' | 'project';
  readonly controls: Readonly<Record<string, string>>;
}
