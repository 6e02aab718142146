import JSONRPC

/// The params of a method that has none; whatever a client sends is ignored.
package struct NoParams: JSONDecodable, Sendable {
    package init() {}
    package init(json: JSON) {}
}
