package dev.assay.cli.client;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A form with a file in it ({@code multipart/form-data}, RFC 7578). */
public final class Form {

    private final String boundary = UUID.randomUUID().toString();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public Form field(String name, String value) {
        return part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    public Form file(String name, String fileName, byte[] content) {
        // As browsers do: characters that could end the name are percent-encoded.
        String quoted = fileName.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
        return part(
                "name=\"" + name + "\"; filename=\"" + quoted + "\"\r\nContent-Type: application/octet-stream",
                content);
    }

    private Form part(String head, byte[] content) {
        write("--" + boundary + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n");
        body.writeBytes(content);
        write("\r\n");
        return this;
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    String mediaType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    /** The whole form; called after the last part is added. */
    byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return whole.toByteArray();
    }
}
