import JSONRPC
@testable import LanguageServer
import SourceText
import Testing

@Suite struct CapabilitiesTests {
    @Test(
        arguments: [
            ([:], .utf16),
            (["general": [:]], .utf16),
            (["general": ["positionEncodings": ["utf-16"]]], .utf16),
            (["general": ["positionEncodings": ["utf-32"]]], .utf32),
            (["general": ["positionEncodings": ["utf-16", "utf-8"]]], .utf8),
            (["general": ["positionEncodings": "utf-8"]], .utf16),
        ] as [(JSON, PositionEncoding)])
    func positionEncoding(_ capabilities: JSON, _ encoding: PositionEncoding) {
        #expect(ClientCapabilities(capabilities).positionEncoding == encoding)
    }

    @Test func serverCapabilitiesAreBuiltByPath() {
        var capabilities = ServerCapabilities()
        capabilities["hoverProvider"] = true
        capabilities["workspace", "workspaceFolders", "supported"] = true
        capabilities["workspace", "workspaceFolders", "changeNotifications"] = true
        capabilities["workspace", "fileOperations"] = nil
        #expect(
            capabilities.json == [
                "hoverProvider": true, "workspace": ["workspaceFolders": ["supported": true, "changeNotifications": true]],
            ])
        #expect(capabilities["workspace", "workspaceFolders", "supported"] == true)
    }

    @Test(
        arguments: [
            ([:], []),
            (["rootUri": nil, "rootPath": nil, "workspaceFolders": nil], []),
            (["rootUri": "file:///a", "rootPath": "/b"], ["file:///a"]),
            (["rootPath": "/b"], ["file:///b"]),
            (
                ["rootUri": "file:///a", "workspaceFolders": [["uri": "file:///c", "name": "c"], ["uri": "file:///d", "name": "d"]]],
                ["file:///c", "file:///d"]
            ),
            (["rootUri": "file:///a", "workspaceFolders": []], []),
        ] as [(JSON, [String])])
    func folders(_ params: JSON, _ uris: [String]) throws {
        #expect(try InitializeParams(json: params).folders.map(\.uri) == uris)
    }
}
