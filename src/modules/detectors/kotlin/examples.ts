import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'a file of every sort of declaration and expression',
    path: 'src/app/Agent.kt',
    text: `package com.acme
import dev.langchain4j.model.openai.OpenAiChatModel
import com.acme.Models.*
import com.acme.x as y
const val M = "gpt-4o"
object Models { const val FAST = "a"; val x by lazy { "b" } }
enum class E(val id: String) { A("x"), B("y") }
data class R(val a: String = "q", private val b: Int)
@RestController @RequestMapping("/api")
class Foo(private val client: ChatClient, builder: ChatClient.Builder) : Bar(client), Baz {
  @Value("\\\${a.b}") lateinit var v: String
  private val model: ChatModel = OpenAiChatModel.builder().apiKey(System.getenv("K") ?: "d").modelName("$M-x\${M}").build()
  val p: String get() = "x"
  companion object { const val Z = "z"; fun make() = Foo(1) }
  init { run() }
  @Tool("d") suspend fun m(@P("c") city: String, n: Int = 3): String {
    val a = if (x) "b" else "c"
    val b = when (x) { "a" -> "b"; else -> "c" }
    var c = listOf("a", "b"); c[0]; val mm = mapOf("a" to "b")
    client.prompt { system("x"); user { text("y") } }.call()!!.content
    val agent = AIAgent(promptExecutor = simpleOpenAIExecutor(token), systemPrompt = """
      You are""".trimIndent(), llmModel = OpenAIModels.Chat.GPT4o, toolRegistry = ToolRegistry { tool(::weather); tools(Foo()) })
    foo?.let { it.bar() }; x as String; (y); try { a() } catch (e: E) { b() }
    for (i in c) { g(i) }
    val l = { q: Int -> q + 1 }
    a = "b" + "c"; return object : I { override fun z() {} }
  }
  fun short() = "x"
}
fun main() { embeddedServer(Netty, port = 8080) { routing { post("/chat") { call.respond(1) } } } }
interface As { @SystemMessage("hi") fun chat(m: String): String }
fun String.ext(): Int = 1
`,
    finds: [],
  },
  { name: 'an empty file', path: 'src/app/Empty.kt', text: '', finds: [] },
];
