package dev.assay.profile.objectstore;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.s3.S3Client;

/** A service that keeps originals in a bucket of an S3 server. */
public final class S3TestResource implements QuarkusTestResourceLifecycleManager {

    private S3Server server;
    private S3Client client;

    @Override
    public Map<String, String> start() {
        try {
            server = new S3Server();
            server.start();
            client = Bucket.client(new S3Settings(
                    server.endpoint(),
                    S3Server.REGION,
                    S3Server.BUCKET,
                    S3Server.ACCESS_KEY,
                    S3Server.SECRET_KEY,
                    Duration.ofSeconds(30)));
            client.createBucket(create -> create.bucket(S3Server.BUCKET));
            Path secret = Files.writeString(Files.createTempFile("s3", "key"), S3Server.SECRET_KEY + "\n");
            return Map.of(
                    "assay.documents.store",
                    "s3",
                    "assay.documents.s3.endpoint",
                    server.endpoint().toString(),
                    "assay.documents.s3.region",
                    S3Server.REGION,
                    "assay.documents.s3.bucket",
                    S3Server.BUCKET,
                    "assay.documents.s3.access-key",
                    S3Server.ACCESS_KEY,
                    "assay.documents.s3.secret-key-file",
                    secret.toString(),
                    "assay.documents.s3.deadline",
                    "4s",
                    "assay.documents.s3.sweep-every",
                    "200ms",
                    "assay.documents.s3.search-every",
                    "500ms",
                    "assay.documents.s3.youngest",
                    "10s");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, new TestInjector.MatchesType(S3Server.class));
        injector.injectIntoFields(client, new TestInjector.MatchesType(S3Client.class));
    }

    @Override
    public void stop() {
        client.close();
        server.stop();
    }
}
