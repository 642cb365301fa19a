package dev.assay.rest.paging;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

class CursorProducer {

    @Produces
    @Singleton
    CursorCodec cursors(CursorConfig config) {
        Path file = config.key()
                .orElseThrow(() -> new IllegalStateException("Set assay.cursor.key to the file with the cursor key."));
        try {
            return new CursorCodec(
                    Base64.getDecoder().decode(Files.readString(file).strip()));
        } catch (IOException | IllegalArgumentException unusable) {
            throw new IllegalStateException(
                    "assay.cursor.key names " + file + ", which must hold at least 32 random bytes in base64.",
                    unusable);
        }
    }
}
