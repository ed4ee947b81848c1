"""A PostgreSQL server of one's own: a cluster in a temporary folder, on a port of loopback, run by a user who is not root."""

import glob
import os
import shutil
import signal
import subprocess
import tempfile
import time

from measuring import LeftOut, free_port, said

USER = "postgres"


class Cluster:
    """The server until the block ends."""

    def __init__(self):
        found = sorted(path for path in glob.glob("/usr/lib/postgresql/*/bin") if os.path.exists(os.path.join(path, "postgres")))
        if not found:
            raise LeftOut("there is no PostgreSQL here (Debian: postgresql)")
        # It refuses to run as root. setpriv becomes the program, so that its number is the server's.
        self.bin = found[-1]
        self.as_user = ["setpriv", f"--reuid={USER}", f"--regid={USER}", "--clear-groups"] if os.getuid() == 0 else []

    def __enter__(self):
        self.port, self.folder = free_port(), tempfile.mkdtemp(prefix="benchmark-pg-")
        if self.as_user:
            shutil.chown(self.folder, USER)
        data = os.path.join(self.folder, "data")
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": self.folder}
        subprocess.run(
            [*self.as_user, f"{self.bin}/initdb", "-D", data, "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"], check=True, **quiet)
        self.process = subprocess.Popen(
            [*self.as_user, f"{self.bin}/postgres", "-D", data, "-c", "listen_addresses=127.0.0.1", "-c", f"port={self.port}",
             "-c", f"unix_socket_directories={self.folder}"], **quiet)
        for _ in range(300):
            if subprocess.run([f"{self.bin}/pg_isready", "-h", "127.0.0.1", "-p", str(self.port)], **quiet).returncode == 0:
                return self
            time.sleep(0.1)
        self.__exit__()
        raise SystemExit("PostgreSQL did not start")

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGINT)
        self.process.wait(30)
        shutil.rmtree(self.folder, ignore_errors=True)

    def psql(self, script):
        """What psql says of a script."""
        return said(
            [f"{self.bin}/psql", "-qAt", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", str(self.port), "-U", USER, "postgres"], input=script)

    def database(self, name):
        """Makes a database; its address."""
        self.psql(f"CREATE DATABASE {name}")
        return f"postgres://{USER}@127.0.0.1:{self.port}/{name}"
