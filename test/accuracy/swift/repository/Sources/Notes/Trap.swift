import Alamofire
// import MLXLLM
/* import SwiftAnthropic */
let text = """
import GoogleGenerativeAI
"""
struct Agent {}
