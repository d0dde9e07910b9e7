#if canImport(FoundationModels)
import FoundationModels
#endif
