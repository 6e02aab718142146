/// The tables of the cases.
private let preamble = #"""
    import datetime
    u = sa.table("u", sa.column("id", sa.Integer), sa.column("name", sa.String), sa.column("flag", sa.Boolean), sa.column("at", sa.Date), sa.column("ts", sa.DateTime), sa.column("num", sa.Float), sa.column("order", sa.Integer), sa.column("doc", postgresql.JSONB), sa.column("kind", sa.Enum("a", "b", name="k")), sa.column("uid", sa.Uuid))
    v = sa.table("v", sa.column("uid", sa.Integer), sa.column("x", sa.Integer))

    """#

/// Recorded from Alembic 1.20.1 with SQLAlchemy 2.1.9.
extension RecordedScript {
    static let conditions: [RecordedScript] = [
        RecordedScript(
            "comparison", preamble + "op.execute(u.delete().where(u.c.id == 5))",
            both: Recorded("DELETE FROM u WHERE u.id = 5;")),
        RecordedScript(
            "none", preamble + "op.execute(u.delete().where(u.c.name == None))",
            both: Recorded("DELETE FROM u WHERE u.name IS NULL;")),
        RecordedScript(
            "not none", preamble + "op.execute(u.delete().where(u.c.name != None))",
            both: Recorded("DELETE FROM u WHERE u.name IS NOT NULL;")),
        RecordedScript(
            "is", preamble + "op.execute(u.delete().where(u.c.name.is_(None)))",
            both: Recorded("DELETE FROM u WHERE u.name IS NULL;")),
        RecordedScript(
            "is not", preamble + "op.execute(u.delete().where(u.c.name.isnot(None)))",
            both: Recorded("DELETE FROM u WHERE u.name IS NOT NULL;")),
        RecordedScript(
            "true", preamble + "op.execute(u.delete().where(u.c.flag == True))",
            postgresql: Recorded("DELETE FROM u WHERE u.flag = true;"),
            sqlite: Recorded("DELETE FROM u WHERE u.flag = 1;")),
        RecordedScript(
            "flag", preamble + "op.execute(u.delete().where(u.c.flag))",
            postgresql: Recorded("DELETE FROM u WHERE u.flag;"),
            sqlite: Recorded("DELETE FROM u WHERE u.flag = 1;")),
        RecordedScript(
            "not flag", preamble + "op.execute(u.delete().where(~u.c.flag))",
            postgresql: Recorded("DELETE FROM u WHERE NOT u.flag;"),
            sqlite: Recorded("DELETE FROM u WHERE u.flag = 0;")),
        RecordedScript(
            "not_", preamble + "op.execute(u.delete().where(sa.not_(u.c.flag)))",
            postgresql: Recorded("DELETE FROM u WHERE NOT u.flag;"),
            sqlite: Recorded("DELETE FROM u WHERE u.flag = 0;")),
        RecordedScript(
            "is true", preamble + "op.execute(u.delete().where(u.c.flag.is_(True)))",
            postgresql: Recorded("DELETE FROM u WHERE u.flag IS true;"),
            sqlite: Recorded("DELETE FROM u WHERE u.flag IS 1;")),
        RecordedScript(
            "in", preamble + "op.execute(u.delete().where(u.c.id.in_([1, 2])))",
            both: Recorded("DELETE FROM u WHERE u.id IN (1, 2);")),
        RecordedScript(
            "in strings", preamble + #"op.execute(u.delete().where(u.c.name.in_(["a", "b'c"])))"#,
            both: Recorded("DELETE FROM u WHERE u.name IN ('a', 'b''c');")),
        RecordedScript(
            "in empty", preamble + "op.execute(u.delete().where(u.c.id.in_([])))",
            postgresql: Recorded("DELETE FROM u WHERE u.id IN (NULL) AND (1 != 1);"),
            sqlite: Recorded("DELETE FROM u WHERE u.id IN (SELECT 1 FROM (SELECT 1) WHERE 1!=1);")),
        RecordedScript(
            "not in", preamble + "op.execute(u.delete().where(u.c.id.notin_([1])))",
            both: Recorded("DELETE FROM u WHERE (u.id NOT IN (1));")),
        RecordedScript(
            "not in2", preamble + "op.execute(u.delete().where(~u.c.id.in_([1, 2])))",
            both: Recorded("DELETE FROM u WHERE (u.id NOT IN (1, 2));")),
        RecordedScript(
            "in select", preamble + "op.execute(u.delete().where(u.c.id.in_(sa.select(v.c.uid).where(v.c.x > 3))))",
            both: Recorded(
                #"""
                DELETE FROM u WHERE u.id IN (SELECT v.uid 
                FROM v 
                WHERE v.x > 3);
                """#)),
        RecordedScript(
            "like", preamble + #"op.execute(u.delete().where(u.c.name.like("a%")))"#,
            both: Recorded("DELETE FROM u WHERE u.name LIKE 'a%';")),
        RecordedScript(
            "ilike", preamble + #"op.execute(u.delete().where(u.c.name.ilike("a%")))"#,
            postgresql: Recorded("DELETE FROM u WHERE u.name ILIKE 'a%';"),
            sqlite: Recorded("DELETE FROM u WHERE lower(u.name) LIKE lower('a%');")),
        RecordedScript(
            "startswith", preamble + #"op.execute(u.delete().where(u.c.name.startswith("ab")))"#,
            both: Recorded("DELETE FROM u WHERE (u.name LIKE 'ab' || '%');")),
        RecordedScript(
            "contains", preamble + #"op.execute(u.delete().where(u.c.name.contains("a_b", autoescape=True)))"#,
            both: Recorded("DELETE FROM u WHERE (u.name LIKE '%' || 'a/_b' || '%' ESCAPE '/');")),
        RecordedScript(
            "endswith", preamble + #"op.execute(u.delete().where(u.c.name.endswith("z")))"#,
            both: Recorded("DELETE FROM u WHERE (u.name LIKE '%' || 'z');")),
        RecordedScript(
            "between", preamble + "op.execute(u.delete().where(u.c.id.between(1, 5)))",
            both: Recorded("DELETE FROM u WHERE u.id BETWEEN 1 AND 5;")),
        RecordedScript(
            "not between", preamble + "op.execute(u.delete().where(~u.c.id.between(1, 5)))",
            both: Recorded("DELETE FROM u WHERE u.id NOT BETWEEN 1 AND 5;")),
        RecordedScript(
            "and or", preamble + #"op.execute(u.delete().where(sa.and_(u.c.id > 1, sa.or_(u.c.name == "x", u.c.name == "y"))))"#,
            both: Recorded("DELETE FROM u WHERE u.id > 1 AND (u.name = 'x' OR u.name = 'y');")),
        RecordedScript(
            "operators", preamble + #"op.execute(u.delete().where((u.c.id > 1) & ((u.c.id < 5) | (u.c.name == "q"))))"#,
            both: Recorded("DELETE FROM u WHERE u.id > 1 AND (u.id < 5 OR u.name = 'q');")),
        RecordedScript(
            "not and", preamble + "op.execute(u.delete().where(sa.not_(sa.and_(u.c.id > 1, u.c.id < 3))))",
            both: Recorded("DELETE FROM u WHERE NOT (u.id > 1 AND u.id < 3);")),
        RecordedScript(
            "arith", preamble + "op.execute(u.delete().where(u.c.id + 1 > u.c.id * 2 - 3))",
            both: Recorded("DELETE FROM u WHERE u.id + 1 > u.id * 2 - 3;")),
        RecordedScript(
            "paren arith", preamble + "op.execute(u.delete().where((u.c.id + 1) * 2 == 6))",
            both: Recorded("DELETE FROM u WHERE (u.id + 1) * 2 = 6;")),
        RecordedScript(
            "div", preamble + "op.execute(u.delete().where(u.c.id / 2 == 1))",
            postgresql: Recorded("DELETE FROM u WHERE u.id / CAST(2 AS NUMERIC) = 1;"),
            sqlite: Recorded("DELETE FROM u WHERE u.id / (2 + 0.0) = 1;")),
        RecordedScript(
            "mod", preamble + "op.execute(u.delete().where(u.c.id % 2 == 0))",
            both: Recorded("DELETE FROM u WHERE u.id % 2 = 0;")),
        RecordedScript(
            "concat", preamble + #"op.execute(u.delete().where(u.c.name + "x" == "yx"))"#,
            both: Recorded("DELETE FROM u WHERE (u.name || 'x') = 'yx';")),
        RecordedScript(
            "func", preamble + #"op.execute(u.delete().where(sa.func.lower(u.c.name) == "x"))"#,
            both: Recorded("DELETE FROM u WHERE lower(u.name) = 'x';")),
        RecordedScript(
            "func nested", preamble + #"op.execute(u.delete().where(sa.func.coalesce(u.c.name, sa.func.upper("q"), "z") == "y"))"#,
            both: Recorded("DELETE FROM u WHERE coalesce(u.name, upper('q'), 'z') = 'y';")),
        RecordedScript(
            "exists", preamble + "op.execute(u.delete().where(sa.exists().where(v.c.uid == u.c.id)))",
            both: Recorded(
                #"""
                DELETE FROM u WHERE EXISTS (SELECT * 
                FROM v 
                WHERE v.uid = u.id);
                """#)),
        RecordedScript(
            "not exists", preamble + "op.execute(u.delete().where(~sa.exists().where(v.c.uid == u.c.id)))",
            both: Recorded(
                #"""
                DELETE FROM u WHERE NOT (EXISTS (SELECT * 
                FROM v 
                WHERE v.uid = u.id));
                """#)),
        RecordedScript(
            "exists select", preamble + "op.execute(u.delete().where(sa.exists(sa.select(v.c.uid).where(v.c.uid == u.c.id))))",
            both: Recorded(
                #"""
                DELETE FROM u WHERE EXISTS (SELECT v.uid 
                FROM v 
                WHERE v.uid = u.id);
                """#)),
        RecordedScript(
            "case", preamble + #"op.execute(u.delete().where(sa.case((u.c.id > 1, "a"), else_="b") == "a"))"#,
            both: Recorded("DELETE FROM u WHERE CASE WHEN (u.id > 1) THEN 'a' ELSE 'b' END = 'a';")),
        RecordedScript(
            "case value", preamble + #"op.execute(u.delete().where(sa.case({1: "x", 2: "y"}, value=u.c.id, else_="z") == "x"))"#,
            both: Recorded("DELETE FROM u WHERE CASE u.id WHEN 1 THEN 'x' WHEN 2 THEN 'y' ELSE 'z' END = 'x';")),
        RecordedScript(
            "cast", preamble + #"op.execute(u.delete().where(sa.cast(u.c.id, sa.String) == "5"))"#,
            both: Recorded("DELETE FROM u WHERE CAST(u.id AS VARCHAR) = '5';")),
        RecordedScript(
            "cast2", preamble + "op.execute(u.delete().where(u.c.name.cast(sa.Integer) > 3))",
            both: Recorded("DELETE FROM u WHERE CAST(u.name AS INTEGER) > 3;")),
        RecordedScript(
            "text", preamble + #"op.execute(u.delete().where(sa.text("id = 5")))"#,
            both: Recorded("DELETE FROM u WHERE id = 5;")),
        RecordedScript(
            "text bind", preamble + #"op.execute(u.delete().where(sa.text("id = :x").bindparams(x=5)))"#,
            both: Recorded("DELETE FROM u WHERE id = 5;")),
        RecordedScript(
            "literal", preamble + "op.execute(u.delete().where(sa.literal(5) == u.c.id))",
            both: Recorded("DELETE FROM u WHERE 5 = u.id;")),
        RecordedScript(
            "literal_column", preamble + #"op.execute(u.delete().where(sa.literal_column("xmin") == u.c.id))"#,
            both: Recorded("DELETE FROM u WHERE xmin = u.id;")),
        RecordedScript(
            "null", preamble + "op.execute(u.delete().where(u.c.name == sa.null()))",
            both: Recorded("DELETE FROM u WHERE u.name IS NULL;")),
        RecordedScript(
            "op", preamble + #"op.execute(u.delete().where(u.c.name.op("~")("^a")))"#,
            both: Recorded("DELETE FROM u WHERE u.name ~ '^a';")),
        RecordedScript(
            "date", preamble + "op.execute(u.delete().where(u.c.at > datetime.date(2020, 1, 2)))",
            both: Recorded("DELETE FROM u WHERE u.at > '2020-01-02';")),
        RecordedScript(
            "datetime", preamble + "op.execute(u.delete().where(u.c.ts >= datetime.datetime(2020, 1, 2, 3, 4, 5)))",
            postgresql: Recorded("DELETE FROM u WHERE u.ts >= '2020-01-02 03:04:05';"),
            sqlite: Recorded("DELETE FROM u WHERE u.ts >= '2020-01-02 03:04:05.000000';")),
        RecordedScript(
            "string date", preamble + #"op.execute(u.delete().where(u.c.ts > "2020-01-01"))"#,
            both: Recorded("DELETE FROM u WHERE u.ts > '2020-01-01';")),
        RecordedScript(
            "scalar subquery", preamble + "op.execute(u.delete().where(u.c.id == sa.select(sa.func.max(v.c.x)).scalar_subquery()))",
            both: Recorded(
                #"""
                DELETE FROM u WHERE u.id = (SELECT max(v.x) AS max_1 
                FROM v);
                """#)),
        RecordedScript(
            "tuple", preamble + #"op.execute(u.delete().where(sa.tuple_(u.c.id, u.c.name).in_([(1, "a")])))"#,
            postgresql: Recorded("DELETE FROM u WHERE (u.id, u.name) IN ((1, 'a'));"),
            sqlite: Recorded("DELETE FROM u WHERE (u.id, u.name) IN (VALUES (1, 'a'));")),
        RecordedScript(
            "negative", preamble + "op.execute(u.delete().where(u.c.id == -1))",
            both: Recorded("DELETE FROM u WHERE u.id = -1;")),
        RecordedScript(
            "neg col", preamble + "op.execute(u.delete().where(-u.c.id < 0))",
            both: Recorded("DELETE FROM u WHERE -u.id < 0;")),
        RecordedScript(
            "percent", preamble + #"op.execute(u.delete().where(u.c.name == "50%"))"#,
            both: Recorded("DELETE FROM u WHERE u.name = '50%';")),
        RecordedScript(
            "quote", preamble + #"op.execute(u.delete().where(u.c.name == "it's"))"#,
            both: Recorded("DELETE FROM u WHERE u.name = 'it''s';")),
        RecordedScript(
            "backslash", preamble + #"op.execute(u.delete().where(u.c.name == "a\\b"))"#,
            both: Recorded(#"DELETE FROM u WHERE u.name = 'a\b';"#)),
        RecordedScript(
            "float", preamble + "op.execute(u.delete().where(u.c.num > 1.5))",
            both: Recorded("DELETE FROM u WHERE u.num > 1.5;")),
        RecordedScript(
            "extract", preamble + #"op.execute(u.delete().where(sa.extract("year", u.c.ts) == 2020))"#,
            postgresql: Recorded("DELETE FROM u WHERE EXTRACT(year FROM u.ts) = 2020;"),
            sqlite: Recorded("DELETE FROM u WHERE CAST(STRFTIME('%Y', u.ts) AS INTEGER) = 2020;")),
        RecordedScript(
            "reserved", preamble + "op.execute(u.delete().where(u.c.order == 1))",
            both: Recorded(#"DELETE FROM u WHERE u."order" = 1;"#)),
        RecordedScript(
            "has key", preamble + #"op.execute(u.delete().where(u.c.doc.has_key("a")))"#,
            both: Recorded("DELETE FROM u WHERE u.doc ? 'a';")),
        RecordedScript(
            "any", preamble + "op.execute(u.delete().where(u.c.id == sa.any_(sa.select(v.c.x).scalar_subquery())))",
            both: Recorded(
                #"""
                DELETE FROM u WHERE u.id = ANY (SELECT v.x 
                FROM v);
                """#)),
        RecordedScript(
            "upper concat", preamble + #"op.execute(u.delete().where(sa.func.concat(u.c.name, "-", u.c.id) == "x"))"#,
            both: Recorded("DELETE FROM u WHERE concat(u.name, '-', u.id) = 'x';")),
        RecordedScript(
            "substr", preamble + #"op.execute(u.delete().where(sa.func.substr(u.c.name, 1, 3) == "abc"))"#,
            both: Recorded("DELETE FROM u WHERE substr(u.name, 1, 3) = 'abc';")),
        RecordedScript(
            "length", preamble + "op.execute(u.delete().where(sa.func.length(u.c.name) > 3))",
            both: Recorded("DELETE FROM u WHERE length(u.name) > 3;")),
        RecordedScript(
            "bool literal", preamble + "op.execute(u.delete().where(sa.true()))",
            postgresql: Recorded("DELETE FROM u WHERE true;"),
            sqlite: Recorded("DELETE FROM u WHERE 1 = 1;")),
        RecordedScript(
            "inline", preamble + #"op.execute(u.delete().where(u.c.name == op.inline_literal("v")))"#,
            both: Recorded("DELETE FROM u WHERE u.name = 'v';")),
        RecordedScript(
            "enum val", preamble + #"op.execute(u.delete().where(u.c.kind == "a"))"#,
            both: Recorded("DELETE FROM u WHERE u.kind = 'a';")),
    ]
}
