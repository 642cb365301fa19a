package dev.assay.profile.documents.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadTest {

    @ParameterizedTest
    @CsvSource({
        "'', text/markdown, document.md",
        "'', text/html; charset=utf-8, document.html",
        "'', application/octet-stream, ''",
        "cv.txt, text/html, cv.txt"
    })
    void tellsTheReaderTheMediaTypeWhereAFileHasNoName(String fileName, String mediaType, String hint) {
        Upload upload = new Upload(new byte[] {'A'}, fileName, mediaType, Upload.Names.NONE);

        assertEquals(hint, upload.hint());
    }
}
