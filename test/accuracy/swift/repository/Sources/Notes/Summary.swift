import Foundation
import OpenAI

func summary() {}
