import OrderedCollections
import PythonSubset

/// Keyword arguments in the order of the call.
typealias OrderedKeywords = OrderedDictionary<String, PythonValue>
