"""A disk that is full, and one that can only be read; real file systems, which takes root."""
import os
import subprocess

import oracle
from report import Row

NAMES = {'full': 'saves until the disk is full, then with room again',
         'read-only': 'saves on a read-only mount'}


class Mount:
    """A small file system in memory."""

    def __init__(self, path, size):
        self.path = path
        os.mkdir(path)
        subprocess.run(['mount', '-t', 'tmpfs', '-o', f'size={size},mode=711', 'tmpfs', path], check=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        subprocess.run(['umount', '-l', self.path], check=False)

    def remount(self, options):
        subprocess.run(['mount', '-o', f'remount,{options}', self.path], check=True)


def fill(path, leave):
    """Takes all room but some bytes; whole pages, as the file system counts."""
    status = os.statvfs(path)
    with open(path + '/filler', 'wb') as file:
        file.write(bytes(max(0, status.f_bavail * status.f_frsize - leave)))


def try_save(place, before, acknowledged, row, room):
    done = place.add('Full')
    acknowledged += done.acknowledged
    verdict, _ = before.judge(place, acknowledged, 1)
    verdict.broken += oracle.judge_message(done, place)
    if done.status not in (0, 74):
        verdict.broken.append(f'status {done.status} for a full disk')
    row.take(verdict, [f'{room}: {text}' for text in verdict.texts])
    return done


def full(bench, mount, short):
    """Saves into the last pages until nothing fits, makes room, and saves again."""
    row = Row(NAMES['full'])
    for leave in range(0, 3 if short else 12):
        place = bench.store(name=f'{os.path.basename(mount.path)}/full{leave}')
        before, acknowledged = oracle.Before(place), []
        fill(mount.path, 4096 * leave)
        for _ in range(2 + 10 * leave):
            if not try_save(place, before, acknowledged, row, f'{leave} pages').is_acknowledged:
                # The disk stays full: what was cut off is healed as soon as there is room.
                try_save(place, before, acknowledged, row, f'{leave} pages, again')
                break
        os.remove(mount.path + '/filler')
        verdict = oracle.Verdict()
        oracle.judge_next(place, before, acknowledged, verdict)
        row.take(verdict, [f'{leave} pages, room again: {text}' for text in verdict.texts])
        place.remove()
    return row


def read_only(bench, mount):
    row = Row(NAMES['read-only'])
    place = bench.store(name=f'{os.path.basename(mount.path)}/read-only')
    before = oracle.Before(place)
    mount.remount('ro')
    try:
        verdict = oracle.Verdict()
        exported = place.run('export', 'applicants', '--format', 'csv')
        if exported.status:
            verdict.broken.append(f'cannot be read: {exported.errors.strip()}')
        row.take(verdict, verdict.texts)
        done = place.add('Skriv')
        verdict, _ = before.judge(place, [], 1)
        verdict.broken += oracle.judge_message(done, place)
        if done.status == 0:
            verdict.lost.append('acknowledged on a read-only mount')
        row.take(verdict, verdict.texts)
    finally:
        mount.remount('rw')
    verdict = oracle.Verdict()
    oracle.judge_next(place, before, [], verdict)
    row.take(verdict, verdict.texts)
    return row


def run(bench, short):
    if os.geteuid() != 0:
        return [Row.missing(name, 'mounting takes root') for name in (NAMES['full'], NAMES['read-only'])]
    try:
        with Mount(bench.work + '/mount', '640k') as mount:
            return [full(bench, mount, short), read_only(bench, mount)]
    except subprocess.CalledProcessError as error:
        return [Row.missing(name, f'mount failed ({error.returncode})') for name in (NAMES['full'], NAMES['read-only'])]
