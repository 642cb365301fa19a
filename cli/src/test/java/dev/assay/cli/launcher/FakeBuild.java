package dev.assay.cli.launcher;

import dev.assay.cli.home.FreePort;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A root folder with services that are ready at once, for tests of how they are started and stopped. */
public final class FakeBuild {

    private final Path root;
    private final Ports ports;

    public FakeBuild(Path root) throws IOException {
        this.root = root;
        for (Service service : Service.values()) {
            jar(root.resolve(service.part()).resolve("target/quarkus-app/quarkus-run.jar"));
        }
        jar(root.resolve("resume-parser/target/resume-parser.jar"));
        Files.createDirectories(root.resolve("resume-parser/target/worker"));
        int first = FreePort.choose(new Random());
        this.ports = new Ports(first, first + 1, first + 2);
    }

    public Path root() {
        return root;
    }

    public Ports ports() {
        return ports;
    }

    /** The environment that a running service was started with. */
    public String environment(Service service) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + (ports.of(service) + Service.MANAGEMENT_OFFSET));
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static void jar(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        String name = FakeService.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest);
                InputStream type = FakeService.class.getClassLoader().getResourceAsStream(name)) {
            jar.putNextEntry(new JarEntry(name));
            type.transferTo(jar);
        }
    }
}
