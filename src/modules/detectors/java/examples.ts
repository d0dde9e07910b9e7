import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'a file of every sort of declaration and expression',
    path: 'src/app/Agent.java',
    text: `package com.acme;
import dev.langchain4j.model.openai.OpenAiChatModel;
import static com.acme.Models.*;
import static com.acme.Models.FAST;
import java.util.*;
@RestController @RequestMapping("/api")
public class Foo extends Bar<X> implements Baz, Qux {
  static final String M = "gpt-4o", N = System.getenv("X");
  @Value("\${a.b:c}") private String v;
  private final ChatClient chatClient;
  enum E { A("x", 1) { void f(){} }, B; final String id; E(String id, int n) { this.id = id; } }
  record R(String a, @P("z") int b) { R { } }
  interface I { String X = "y"; @SystemMessage({"a", "b"}) String chat(@UserMessage String m); default int q(){return 1;} }
  @interface An { String value() default "x"; }
  Foo(ChatClient.Builder builder) { this.chatClient = builder.defaultSystem("""
      hello
        there""").build(); super.x(); this(1); }
  @Tool(name = "t", description = "d") public <T> String m(@ToolParam(description="q") String city, int... n) throws E {
    var m = OpenAiChatModel.builder().modelName(E.A.id).temperature(0.2).listeners(List.of(a, b)).build();
    String s = "a" + M + 'c';
    s += "x"; 
    for (String z : List.of("a")) { m.chat(z); }
    if (a instanceof String q) return q; else return x ? y : (String) z;
    try (var c = new Foo(null)) { } catch (Exception e) {}
    Function<String,String> f = x -> x + 1; Runnable r = () -> { run(); }; g(this::m, Foo::bar);
    String[] arr = {"a","b"}; new String[]{"c"}; arr[0] = "q";
    switch (s) { case "a": g(); break; default: h(); }
    var q = switch (s) { case "a" -> "b"; case "c", "d" -> { yield "e"; } default -> "f"; };
    new Outer.Inner("x") { @Override void f() {} };
    Map.of("a", "b"); Optional.ofNullable(System.getenv("Y")).orElse("d");
    Foo.class.getName(); true; null; 1L; 0.5f;
  }
}
`,
    finds: [],
  },
  { name: 'an empty file', path: 'src/app/Empty.java', text: '', finds: [] },
];
