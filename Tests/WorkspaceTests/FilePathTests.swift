import Testing

@testable import Workspace

struct FilePathTests {
    @Test(arguments: [
        ("/a//b/./c/../d/", "/a/b/d"), ("/", "/"), ("/..", "/"), ("x", "/base/x"), ("../x", "/x"), ("", "/base"), ("/a/.", "/a"),
        ("/a/..", "/"),
        ("/.a/..b/.../c.d", "/.a/..b/.../c.d"), ("/a/./.b", "/a/.b"),
    ])
    func normalises(_ path: String, _ expected: String) {
        #expect(FilePath(path, relativeTo: FilePath("/base")).string == expected)
    }

    @Test(arguments: ["/a b/é.py", "/srv/100%/x.py", "/plain/file-1_2~3.py"])
    func uriAndBack(_ path: String) {
        #expect(FilePath(uri: FilePath(path).uri)?.string == path)
    }

    @Test func readsWhatClientsSend() {
        #expect(FilePath(uri: "file:///c%3A/x.py")?.string == "/c:/x.py")
        #expect(FilePath(uri: "file://localhost/x")?.string == "/x")
        #expect(FilePath(uri: "untitled:Untitled-1") == nil)
        #expect(FilePath(uri: "file:///bad%zz")?.string == "/bad%zz")
    }
}
