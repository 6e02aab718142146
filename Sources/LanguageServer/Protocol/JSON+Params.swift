import JSONRPC

extension JSON {
    /// The params of a message by name: absent, null and empty params by position are the same as `{}`.
    init(params: JSON?) {
        self =
            switch params {
            case nil, .null, .array([]): [:]
            case .some(let params): params
            }
    }
}
