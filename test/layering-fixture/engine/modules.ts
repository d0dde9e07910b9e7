export type Modules = string;
