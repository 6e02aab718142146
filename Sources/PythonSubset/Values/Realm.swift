/// What one evaluation made, to be taken apart when it ends.
final class Realm {
    private var objects: [ManagedObject] = []
    /// Native classes and modules of earlier evaluations.
    private var lasting: [ManagedObject] = []
    private var sweepThreshold = 4096
    private let placeholder = ManagedObject()
    /// How deeply immutable values of more than `Realm.shallow` levels are nested, by their identity.
    private var depths: [UInt: Int] = [:]
    /// Holds the values of `depths`.
    private var nested: [PythonValue] = []

    /// Grows with each change of a class.
    private(set) var classesVersion = 0

    func classesChanged() { classesVersion &+= 1 }

    /// The nesting that is counted anew each time.
    static let shallow = 32
    /// The nesting of tuples that is possible: they are hashed and compared recursively.
    static let deepest = 500

    func track(_ object: ManagedObject) {
        guard !object.isManaged else { return }
        object.isManaged = true
        objects.append(object)
        if objects.count > sweepThreshold { sweep() }
    }

    /// Holds the object of a value that a native function made.
    func track(_ value: PythonValue) {
        if let object = value.object as? ManagedObject { track(object) }
    }

    /// Lets go of what nothing else refers to, the newest first, so that inner objects outlive the outer ones.
    private func sweep() {
        for index in objects.indices.reversed() where isKnownUniquelyReferenced(&objects[index]) {
            objects[index] = placeholder
        }
        objects.removeAll { $0 === placeholder }
        sweepThreshold = max(4096, 2 * objects.count)
    }

    func sever() {
        for object in objects { object.sever() }
        sweep()
        objects.removeAll()
        for object in lasting { object.sever() }
        lasting.removeAll()
        while nested.popLast() != nil {}
    }

    /// Takes apart what the evaluation made, but for what lasts.
    func renew() {
        for object in objects {
            if object.isLasting { lasting.append(object) } else { object.sever() }
        }
        sweep()
        objects.removeAll(keepingCapacity: objects.capacity <= 8192)
        sweepThreshold = 4096
        depths.removeAll()
        while nested.popLast() != nil {}
        for object in lasting { object.renew() }
    }

    /// Whether classes that last are what they were.
    var isUnchanged: Bool { lasting.allSatisfy { !$0.isChanged } && objects.allSatisfy { !$0.isLasting || !$0.isChanged } }

    // MARK: Nesting of immutable values

    /// The levels of a new value out of `parts`; `nil` when they are too many. `visited` is how many values were looked at.
    func nesting(of value: PythonValue, visited: inout Int) -> Int? {
        let depth = depth(of: value, left: Realm.shallow + 1, &visited)
        guard depth > Realm.shallow else { return depth }
        guard depth <= Realm.deepest else { return nil }
        if let identity = identity(of: value) {
            depths[identity] = depth
            nested.append(value)
        }
        return depth
    }

    private func depth(of value: PythonValue, left: Int, _ visited: inout Int) -> Int {
        guard left > 0, let parts = value.immutableParts else { return 0 }
        if let identity = identity(of: value), let known = depths[identity] { return known }
        visited += parts.count
        var deepest = 0
        for part in parts { deepest = max(deepest, depth(of: part, left: left - 1, &visited)) }
        return 1 + deepest
    }

    private func identity(of value: PythonValue) -> UInt? {
        switch value.unwrapped {
        case .tuple(let elements): elements.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) }
        case .set(let set): UInt(bitPattern: ObjectIdentifier(set))
        default: nil
        }
    }
}

extension PythonValue {
    /// The elements of a tuple or frozen set, `nil` for anything else.
    fileprivate var immutableParts: [PythonValue]? {
        switch unwrapped {
        case .tuple(let elements): elements
        case .set(let set) where set.isFrozen: set.elements.map(\.value)
        default: nil
        }
    }
}
