import PythonSubset
import SourceText
import Testing

@Suite struct SkippedBodyTests {
    @Test func keepsTheTopOfTheModule() {
        let source = SourceText(
            """
            a = 1

            @d
            def f(x=1):
              y z
              if b:
                c

              # end
            class A:
              def g(self):
                '''
            text
            '''
              b = 2
            def h(): pass
            """)
        let result = Parser.parse(source, bodies: .skipped)
        #expect(result.diagnostics == [])
        #expect(
            SyntaxDump(hasRanges: true).dump(result.module)
                == """
                (assign a@0-1 1@4-5)@0-5
                (def f (x=1@18-19@16-19) (decorators d@8-9))@10-41
                (class A (do (def g (self@68-72))@62-91 (assign b@94-95 2@98-99)@94-99))@51-99
                (def h () (do (pass)@109-113))@100-113
                """)
        guard case .functionDefinition(let function)? = result.module.body.dropFirst().first else {
            Issue.record("no function")
            return
        }
        #expect(function.isBodySkipped)
    }
}
