@testable import LanguageServer
import Testing

@Suite struct ProgressStateTests {
    private typealias Action = ProgressState.Action

    private let interval = Duration.milliseconds(50)

    private func begin(_ state: inout ProgressState, debounce: Int = 0, at now: Int = 0, percentage: Int? = 0) -> [Action] {
        state.begin(
            title: "t", message: nil, percentage: percentage, cancellable: true, debounce: .milliseconds(debounce), now: .milliseconds(now))
    }

    private func report(_ state: inout ProgressState, _ message: String, at now: Int) -> [Action] {
        state.report(message: message, percentage: 1, now: .milliseconds(now))
    }

    private func beginAction(message: String? = nil, percentage: Int? = 0) -> Action {
        .send(.begin(title: "t", message: message, percentage: percentage, cancellable: true))
    }

    private func reportAction(_ message: String) -> Action { .send(.report(message: message, percentage: 1)) }

    @Test func onTheClientsToken() {
        var state = ProgressState(token: .usable, interval: interval)
        #expect(report(&state, "too early", at: 0) == [])
        #expect(begin(&state) == [beginAction()])
        #expect(begin(&state) == [])
        #expect(report(&state, "a", at: 50) == [reportAction("a")])
        #expect(state.end(message: "done") == [.send(.end(message: "done"))])
        #expect(state.end(message: "again") == [])
        #expect(report(&state, "late", at: 500) == [])
        #expect(begin(&state) == [])
    }

    @Test func closeReportsAreMerged() {
        var state = ProgressState(token: .usable, interval: interval)
        _ = begin(&state)
        #expect(report(&state, "a", at: 10) == [.wake(after: .milliseconds(40))])
        #expect(report(&state, "b", at: 20) == [])
        #expect(state.wake(now: .milliseconds(50)) == [reportAction("b")])
        #expect(state.wake(now: .milliseconds(60)) == [])
        #expect(report(&state, "c", at: 70) == [.wake(after: .milliseconds(30))])
        #expect(report(&state, "d", at: 120) == [reportAction("d")])
        #expect(state.wake(now: .milliseconds(121)) == [])
        #expect(report(&state, "e", at: 130) == [.wake(after: .milliseconds(40))])
        #expect(state.end(message: nil) == [reportAction("e"), .send(.end(message: nil))])
        #expect(state.wake(now: .milliseconds(170)) == [])
    }

    @Test func shortWorkWithADebounceIsNotShown() {
        var state = ProgressState(token: .usable, interval: interval)
        #expect(begin(&state, debounce: 200) == [.wake(after: .milliseconds(200))])
        #expect(report(&state, "a", at: 10) == [])
        #expect(state.end(message: nil) == [])
        #expect(state.wake(now: .milliseconds(200)) == [])
    }

    @Test func longWorkWithADebounceIsShownAsItStands() {
        var state = ProgressState(token: .usable, interval: interval)
        #expect(begin(&state, debounce: 200) == [.wake(after: .milliseconds(200))])
        #expect(report(&state, "a", at: 10) == [])
        #expect(state.wake(now: .milliseconds(200)) == [beginAction(message: "a", percentage: 1)])
        #expect(state.end(message: nil) == [.send(.end(message: nil))])
    }

    @Test func onATokenOfOurs() {
        var state = ProgressState(token: .wanted, interval: interval)
        #expect(begin(&state) == [.createToken])
        #expect(report(&state, "a", at: 10) == [])
        #expect(state.tokenCreated(accepted: true, now: .milliseconds(20)) == [beginAction(message: "a", percentage: 1)])
        #expect(state.end(message: nil) == [.send(.end(message: nil))])
    }

    @Test func aClientThatNeverAnswersSeesNothing() {
        var state = ProgressState(token: .wanted, interval: interval)
        #expect(begin(&state) == [.createToken])
        #expect(report(&state, "a", at: 100) == [])
        #expect(state.end(message: nil) == [])
        #expect(state.tokenCreated(accepted: true, now: .seconds(9)) == [])
    }

    @Test func aClientThatRefusesSeesNothing() {
        var state = ProgressState(token: .wanted, interval: interval)
        #expect(begin(&state) == [.createToken])
        #expect(state.tokenCreated(accepted: false, now: .zero) == [])
        #expect(report(&state, "a", at: 100) == [])
        #expect(state.end(message: nil) == [])
    }

    @Test func noTokenIsAskedForBeforeTheDebounce() {
        var state = ProgressState(token: .wanted, interval: interval)
        #expect(begin(&state, debounce: 100) == [.wake(after: .milliseconds(100))])
        #expect(state.wake(now: .milliseconds(100)) == [.createToken])
    }

    /// LSP: the percentage of a report counts only if `begin` had one.
    @Test func noPercentageAppearsLater() {
        var state = ProgressState(token: .usable, interval: interval)
        _ = begin(&state, debounce: 10, percentage: nil)
        _ = report(&state, "a", at: 5)
        #expect(state.wake(now: .milliseconds(10)) == [beginAction(message: "a", percentage: nil)])
    }
}
