package app.allo.access;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that only its owner may read (mode 0600), if the file system supports that. */
public final class PrivateFile {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private PrivateFile() {}

  /**
   * Writes a file whole or not at all, replacing the old one, and creates a missing directory.
   * Never readable by others, not even while it is written.
   */
  public static void write(Path file, String content) throws IOException {
    place(file, content, draft -> Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE));
  }

  /** The same, but leaves a file that is there already as it is: of two writers the first wins. */
  static void writeIfAbsent(Path file, String content) throws IOException {
    place(file, content, draft -> link(draft, file));
  }

  private static void link(Path draft, Path file) throws IOException {
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException other) {
      // Complete, since it was written the same way.
    } catch (UnsupportedOperationException | FileSystemException withoutLinks) {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private interface Placing {
    void place(Path draft) throws IOException;
  }

  private static void place(Path file, String content, Placing placing) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    Files.createDirectories(directory);
    Path draft = Files.createTempFile(directory, ".allo", ".new", attributes(directory));
    try {
      Files.writeString(draft, content);
      placing.place(draft);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Whether others than its owner may read a file. */
  public static boolean isOpenToOthers(Path file) throws IOException {
    if (!isPosix(file)) {
      return false;
    }
    return !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file));
  }

  private static FileAttribute<?>[] attributes(Path directory) {
    return isPosix(directory)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }

  /** Asks for no mount point, as {@link Files#getFileStore} does: a chroot may have none. */
  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
