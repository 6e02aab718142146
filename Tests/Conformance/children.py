"""Runs a function in a forked process, so that whatever it does to this one is undone."""
import json
import os
import signal
import traceback


class TimeIsUp(BaseException):
    """The function took too long."""


def described(error, revision_file=None):
    """An exception as a row's `error`: class, message, the line of the revision it passed through, and where it was raised."""
    frames = traceback.extract_tb(error.__traceback__)
    line = None
    for frame in frames:
        if revision_file and os.path.basename(frame.filename) == os.path.basename(revision_file) and "versions" in frame.filename:
            line = frame.lineno
    where = "/".join(frames[-1].filename.split("/")[-3:]) + ":" + frames[-1].name if frames else ""
    return {"exc": type(error).__name__, "message": str(error)[:1000], "line": line, "where": where}


def in_child(function, limit):
    """The function's result (JSON), or what it raised as `described`."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)

        def alarm(*_):
            raise TimeIsUp()
        signal.signal(signal.SIGALRM, alarm)
        signal.alarm(limit)
        try:
            result = function()
        except TimeIsUp:
            result = {"exc": "Timeout", "message": "", "line": None, "where": ""}
        except BaseException as error:
            result = described(error)
        with os.fdopen(writing, "w") as pipe:
            json.dump(result, pipe)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        answer = pipe.read()
    os.waitpid(pid, 0)
    return json.loads(answer) if answer else {"exc": "ChildDied", "message": "", "line": None, "where": ""}
