package dev.assay.cli.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealPathTest {

    @TempDir
    Path folder;

    private Path disk;
    private Path link;

    @BeforeEach
    void link() throws IOException {
        disk = Files.createDirectories(folder.toRealPath().resolve("disks/large"));
        link = Files.createSymbolicLink(folder.resolve("link"), disk);
    }

    @Test
    void resolvesALink() {
        assertEquals(disk, RealPath.of(link));
    }

    @Test
    void resolvesTheLinkBeforeWhatDoesNotExistYet() {
        assertEquals(disk.resolve("new/home"), RealPath.of(link.resolve("new/home")));
    }

    @Test
    void goesUpFromWhereTheLinkLeads() {
        assertEquals(disk.resolveSibling("other"), RealPath.of(link.resolve("../other")));
    }
}
