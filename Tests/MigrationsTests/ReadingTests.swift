import Database
import Migrations
import Testing

/// Scripts that read: what they see, noted by the script itself in a table. `Tests/Conformance/reading` compares more of it with Alembic.
struct ReadingTests {
    /// Runs a script and compares the texts that it appends to `notes`.
    private func check(
        _ database: TestDatabase, header: String = "", _ script: String, _ expected: [String],
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let upgrade = """
            bind = op.get_bind()
            notes = []
            \(script)
            op.create_table('notes', sa.Column('place', sa.Integer), sa.Column('note', sa.Text))
            for place, note in enumerate(notes):
                bind.execute(sa.text("INSERT INTO notes VALUES (:place, :note)"), {"place": place, "note": str(note)})
            """
        try await withWorkspace(database, [.python("a1", header: header, upgrade: upgrade)]) { workspace, url in
            do {
                try await workspace.run(.upgrade("head"), on: url)
                let notes = try await rows("SELECT note FROM notes ORDER BY place", on: url)
                #expect(notes == expected, sourceLocation: sourceLocation)
            } catch let failure as MigrationFailure {
                Issue.record("\(failure.message) \(failure.statement ?? "")", sourceLocation: sourceLocation)
            }
        }
    }

    @Test(arguments: TestDatabase.available)
    func results(_ database: TestDatabase) async throws {
        try await check(
            database,
            """
            t = op.create_table('t', sa.Column('id', sa.Integer, primary_key=True), sa.Column('name', sa.String(9)), sa.Column('data', sa.JSON))
            key = bind.execute(t.insert().values(name='a', data={'k': [1, None]})).inserted_primary_key
            bind.execute(t.insert(), [{'name': 'b'}, {'name': 'c'}])
            rows = sa.text('SELECT id, name FROM t ORDER BY id')
            notes.append(key[0])
            notes.append(bind.execute(rows).fetchall())
            notes.append([name for _, name in bind.execute(rows)])
            notes.append(bind.execute(rows).mappings().first())
            notes.append(bind.execute(rows).scalars(1).all())
            notes.append(bind.execute(sa.select(t.c.data).where(t.c.id == 1)).scalar_one()['k'])
            notes.append(bind.execute(sa.update(t).where(t.c.id > 1).values(name='z')).rowcount)
            try:
                bind.execute(rows).one()
            except sa.exc.MultipleResultsFound as error:
                notes.append(error)
            """,
            [
                "1", "[(1, 'a'), (2, 'b'), (3, 'c')]", "['a', 'b', 'c']", "{'id': 1, 'name': 'a'}", "['a', 'b', 'c']", "[1, None]", "2",
                "Multiple rows were found when exactly one was required",
            ])
    }

    @Test(arguments: TestDatabase.available)
    func savepoints(_ database: TestDatabase) async throws {
        try await check(
            database,
            """
            op.create_table('t', sa.Column('id', sa.Integer, primary_key=True))
            for number in (1, 1, 2):
                try:
                    with bind.begin_nested():
                        bind.execute(sa.text('INSERT INTO t VALUES (:id)'), {'id': number})
                except sa.exc.IntegrityError:
                    notes.append('refused')
            notes.append(bind.execute(sa.text('SELECT id FROM t ORDER BY id')).scalars().all())
            """, ["refused", "[1, 2]"])
    }

    @Test(arguments: TestDatabase.available)
    func sessions(_ database: TestDatabase) async throws {
        try await check(
            database,
            header: """
                from sqlalchemy.orm import Session, declarative_base, relationship
                Base = declarative_base()
                class Owner(Base):
                    __tablename__ = 'owner'
                    id = sa.Column(sa.Integer, primary_key=True)
                    name = sa.Column(sa.String(20))
                    level = sa.Column(sa.Integer, default=3)
                    pets = relationship('Pet')
                class Pet(Base):
                    __tablename__ = 'pet'
                    id = sa.Column(sa.Integer, primary_key=True)
                    owner_id = sa.Column(sa.ForeignKey('owner.id'))
                    title = sa.Column('pet_title', sa.String(20))
                """,
            """
            Base.metadata.create_all(bind)
            Base.metadata.create_all(bind)
            session = Session(bind=bind)
            ann = Owner(name='ann')
            session.add_all([ann, Owner(name='bob', level=1)])
            session.flush()
            ann.pets.append(Pet(title='cat'))
            session.commit()
            notes.append((ann.id, ann.level))
            notes.append(session.query(Pet).filter_by(title='cat').one().owner_id)
            for owner in session.query(Owner).filter(Owner.level < 3):
                owner.name = owner.name.upper()
            notes.append(session.query(Owner.name).order_by(Owner.id).all())
            notes.append([o.name for o in session.query(Owner).outerjoin(Pet, Pet.owner_id == Owner.id).filter(Pet.id.is_(None))])
            notes.append(session.query(Owner).filter(Owner.name == 'BOB').update({'level': 9}))
            notes.append(session.get(Owner, 2).level)
            session.delete(session.query(Pet).first())
            notes.append(session.query(Pet).count())
            """, ["(1, 3)", "1", "[('ann',), ('BOB',)]", "['BOB']", "1", "9", "0"])
    }

    @Test func storedTablesHaveTabs() async throws {
        try await check(
            .sqlite,
            """
            op.create_table('t', sa.Column('id', sa.Integer, primary_key=True))
            notes.append(repr(bind.execute(sa.text("SELECT sql FROM sqlite_master WHERE name = 't'")).scalar()))
            """, [#"'CREATE TABLE t (\n\tid INTEGER NOT NULL, \n\tPRIMARY KEY (id)\n)'"#])
    }

    @Test func arraysAndIntervals() async throws {
        guard TestDatabase.hasPostgreSQL else { return }
        try await check(
            .postgresql,
            #"""
            notes.append(bind.execute(sa.text("SELECT ARRAY['a', 'b\"c', NULL], '{1,2}'::int[], '1 day 00:00:05'::interval, '{\"k\": 1}'::jsonb")).one())
            notes.append(bind.execute(sa.text("SELECT 2 = ANY(:ids)"), {"ids": [1, 2]}).scalar())
            """#, [#"(['a', 'b"c', None], [1, 2], datetime.timedelta(days=1, seconds=5), {'k': 1})"#, "True"])
    }
}
