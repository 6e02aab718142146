/// Which way a step goes; the raw value is the name of the function that it runs.
package enum Direction: String, Sendable {
    case upgrade, downgrade
}
