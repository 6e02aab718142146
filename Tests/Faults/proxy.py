"""A loopback proxy that understands PostgreSQL's messages and may do something at any of them."""
import socket
import struct
import threading


class Cut(Exception):
    """Ends a connection on both sides."""


class Message:
    """One message; `number` counts from 1 in its direction, on the first connection alone."""

    def __init__(self, sender, number, kind, data):
        self.sender, self.number, self.kind, self.data = sender, number, kind, data

    @property
    def sql(self):
        """The text of a simple query."""
        return self.data[5:-1].decode(errors="replace") if self.sender == "client" and self.kind == b"Q" else ""


class Proxy:
    """Passes messages between a client and a server. `before(message)` and `after(message)` are called around the passing of each.

    Either may raise Cut; a message for which `before` answers true is kept back."""

    def __init__(self, server_port, before=None, after=None):
        self.server_port, self.before, self.after = server_port, before, after
        self.messages, self.connections, self.sockets = [], 0, []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self):
        for one in [self.listener, *self.sockets]:
            end(one)

    def _accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            try:
                server = socket.create_connection(("127.0.0.1", self.server_port))
            except OSError:
                end(client)
                continue
            for one in (client, server):
                one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.sockets += [client, server]
            self.connections += 1
            counted = self.connections == 1
            for sender, source, target in (("client", client, server), ("server", server, client)):
                threading.Thread(target=self._pass, args=(sender, source, target, counted), daemon=True).start()

    def _pass(self, sender, source, target, counted):
        number, starts = 0, sender == "client"
        try:
            while True:
                kind = b"" if starts else receive(source, 1)
                starts = False
                length = receive(source, 4)
                data = kind + length + receive(source, struct.unpack("!I", length)[0] - 4)
                number += 1
                message = Message(sender, number, kind, data)
                if counted:
                    self.messages.append(message)
                    if self.before and self.before(message):
                        continue
                target.sendall(data)
                if counted and self.after:
                    self.after(message)
        except (Cut, OSError, EOFError):
            pass
        finally:
            end(source)
            end(target)


def receive(source, count):
    data = b""
    while len(data) < count:
        piece = source.recv(count - len(data))
        if not piece:
            raise EOFError
        data += piece
    return data


def end(one):
    for call in (lambda: one.shutdown(socket.SHUT_RDWR), one.close):
        try:
            call()
        except OSError:
            pass
