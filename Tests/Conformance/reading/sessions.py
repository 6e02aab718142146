"""A plain ORM session in a migration."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy import orm
from sqlalchemy.orm import Session, declarative_base, relationship, sessionmaker

revision = "sessions"
down_revision = None
Base = declarative_base()


class User(Base):
    __tablename__ = "user_account"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(30))
    active = sa.Column(sa.Boolean, default=True)
    level = sa.Column(sa.Integer, server_default="7")
    posts = relationship("Post", back_populates="user")


class Post(Base):
    __tablename__ = "post"
    id = sa.Column(sa.Integer, primary_key=True)
    user_id = sa.Column(sa.ForeignKey("user_account.id"))
    title = sa.Column("post_title", sa.String(50))
    data = sa.Column(sa.JSON)
    user = relationship(User, back_populates="posts")


class Modern(orm.DeclarativeBase):
    pass


class Tag(Modern):
    __tablename__ = "tag"
    id: orm.Mapped[int] = orm.mapped_column(primary_key=True)
    word: orm.Mapped[str] = orm.mapped_column(sa.String(20))


def upgrade():
    bind = op.get_bind()
    Base.metadata.create_all(bind)
    op.create_table("tag", sa.Column("id", sa.Integer, primary_key=True), sa.Column("word", sa.String(20)))
    op.create_table("shown", sa.Column("id", sa.Integer, primary_key=True), sa.Column("line", sa.Text))

    def show(*values):
        for value in values:
            bind.execute(sa.text("INSERT INTO shown (line) VALUES (:line)"), {"line": repr(value)})

    session = Session(bind=bind)
    ann = User(name="ann")
    session.add(ann)
    session.add_all([User(name="bob", active=False, level=1), User(name="cid")])
    session.flush()
    show(ann.id, ann.active, ann.level, ann.name)
    session.add(Post(title="first", user=ann, data={"a": 1}))
    session.add(Post(title="second", user_id=ann.id))
    bob = session.query(User).filter_by(name="bob").one()
    bob.posts.append(Post(title="third"))
    session.commit()
    show([(user.id, user.name, user.active) for user in session.query(User).order_by(User.id)])
    show([(post.title, post.user_id, post.data) for post in session.query(Post).order_by(Post.id).all()])
    show(session.query(User).count(), session.query(User).filter(User.active.is_(True)).count(), session.query(User).filter(User.name == "zoe").first())
    show(session.query(User.name).order_by(User.name).all(), session.query(User.id, User.name).filter(User.id.in_([1, 2])).order_by(User.id).all())
    show(session.get(User, 1).name, session.query(User).get(2).name if hasattr(session.query(User), "get") else None, session.get(User, 99))
    show([post.title for post in ann.posts], ann.posts[0].user is ann)
    for user in session.query(User).filter(User.name != "ann"):
        user.name = user.name.upper()
    session.flush()
    show(bind.execute(sa.text("SELECT name FROM user_account ORDER BY id")).scalars().all())
    show(session.query(User).filter(User.name == "BOB").update({"level": 5}), session.query(User).filter(User.name == "BOB").one().level)
    show(session.query(User).filter(User.name == "BOB").update({User.level: User.level + 1}, synchronize_session=False))
    session.expire_all()
    show(session.scalars(sa.select(User).where(User.name == "BOB")).one().level)
    show([row for row in session.execute(sa.select(User.name, sa.func.count(Post.id)).join(Post, Post.user_id == User.id).group_by(User.name).order_by(User.name))])
    show([(user.name, title) for user, title in session.query(User, Post.title).join(Post, User.id == Post.user_id).order_by(Post.id)])
    show([user.name for user in session.query(User).outerjoin(Post, User.id == Post.user_id).filter(Post.id.is_(None))])
    show([title for (title,) in session.query(Post.title).order_by(Post.id).limit(2).offset(1)])
    session.delete(session.query(Post).filter_by(title="second").one())
    session.flush()
    show(session.query(Post).count(), session.query(Post).filter(Post.title == "third").delete(), session.query(Post).count())
    show(session.execute(sa.text("SELECT count(*) FROM post")).scalar(), session.scalar(sa.select(sa.func.max(User.level))))
    with Session(bind=bind) as other:
        other.add(Tag(word="x"))
        other.commit()
        show([tag.word for tag in other.scalars(sa.select(Tag))])
    factory = sessionmaker(bind=bind)
    third = factory()
    third.execute(sa.insert(Tag).values(word="y"))
    third.bulk_insert_mappings(Tag, [{"word": "z"}, {"word": "w"}])
    third.bulk_save_objects([Tag(word="v")])
    third.commit()
    show(third.query(Tag.word).order_by(Tag.id).all(), third.query(sa.func.count(Tag.id)).scalar(), third.query(third.query(Tag).filter(Tag.word == "y").exists()).scalar())
    first = third.query(Tag).order_by(Tag.id).first()
    third.bulk_update_mappings(Tag, [{"id": first.id, "word": "changed"}])
    third.expire_all()
    show(first.word, third.query(Tag).filter(sa.or_(Tag.word == "y", Tag.word == "z")).order_by(Tag.word.desc())[0].word)
    try:
        with third.begin_nested():
            third.add(Tag(id=first.id, word="twice"))
            third.flush()
    except sa.exc.IntegrityError:
        show("refused")
    show(third.query(Tag).count())
    try:
        User(nothing=1)
    except TypeError as error:
        show(str(error))
    show(third.query(Tag).filter(Tag.word.like("%a%")).one().word, third.query(Tag).distinct().count(), [tag.id for tag in third.query(Tag).yield_per(2)] != [])
    merged = third.merge(Tag(id=first.id, word="merged"))
    third.flush()
    show(merged is first, bind.execute(sa.text("SELECT word FROM tag WHERE id = :id"), {"id": first.id}).scalar())
    third.close()


def downgrade():
    for table in ("shown", "tag", "post", "user_account"):
        op.drop_table(table)
