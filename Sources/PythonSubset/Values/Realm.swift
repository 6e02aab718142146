import OrderedCollections

/// What one evaluation made that may refer to itself: classes, instances, modules and shared variables.
///
/// Swift counts references and Python programs are full of cycles (a function and its module), so the realm takes them
/// apart when the evaluation ends.
final class Realm {
    private var classes: [PythonClass] = []
    private var instances: [PythonInstance] = []
    private var modules: [PythonModule] = []
    private var cells: [Cell] = []

    func track(_ type: PythonClass) { classes.append(type) }
    func track(_ instance: PythonInstance) { instances.append(instance) }
    func track(_ module: PythonModule) { modules.append(module) }
    func track(_ cell: Cell) { cells.append(cell) }

    func sever() {
        for cell in cells { cell.value = nil }
        for module in modules { module.namespace = [:] }
        for instance in instances {
            instance.attributes = [:]
            instance.payload = nil
            instance.underlying = nil
        }
        for type in classes { type.sever() }
    }
}
