package dev.assay.profile.objectstore;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The bucket; 503 if it does not answer. Blocking calls run on worker threads, and their results return to the caller's context, since a session
 * may be used there only.
 */
final class Bucket implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Bucket.class);

    private static final Duration CONNECT = Duration.ofMillis(500);

    /** Another process was faster. */
    private static final int PRECONDITION_FAILED = 412;

    private final String name;
    private final S3Client client;
    private final Vertx vertx;

    Bucket(S3Settings settings, Vertx vertx) {
        this.name = settings.bucket();
        this.client = client(settings);
        this.vertx = vertx;
    }

    static S3Client client(S3Settings settings) {
        return S3Client.builder()
                .endpointOverride(settings.endpoint())
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(settings.deadline())
                        .build())
                // Buckets in host names need DNS entries that most stores other than Amazon's lack.
                .forcePathStyle(true)
                // Those know no trailing checksums either; what comes back is checked against its key.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(override -> override.apiCallTimeout(settings.deadline())
                        .retryStrategy(
                                StandardRetryStrategy.builder().maxAttempts(2).build()))
                .build();
    }

    /** Keeps an existing object: the same key has the same bytes. */
    Uni<Void> putIfAbsent(ObjectKey key, byte[] content) {
        return aside(() -> {
            try {
                client.putObject(
                        put -> put.bucket(name).key(key.toString()).ifNoneMatch("*"), RequestBody.fromBytes(content));
            } catch (S3Exception refused) {
                if (refused.statusCode() != PRECONDITION_FAILED) {
                    throw refused;
                }
            }
            return null;
        });
    }

    /** Fails if the bytes are not those that were put. */
    Uni<Optional<byte[]>> get(ObjectKey key) {
        return aside(() -> {
            try {
                byte[] content = client.getObjectAsBytes(get -> get.bucket(name).key(key.toString()))
                        .asByteArrayUnsafe();
                key.check(content);
                return Optional.of(content);
            } catch (NoSuchKeyException none) {
                return Optional.empty();
            }
        });
    }

    /** Deletes it if it exists. */
    Uni<Void> delete(ObjectKey key) {
        return aside(() -> {
            client.deleteObject(delete -> delete.bucket(name).key(key.toString()));
            return null;
        });
    }

    /** @param last the last key of the page before; empty for the first */
    Uni<Page> list(String last, Instant before) {
        return aside(() -> page(
                client.listObjectsV2(
                        list -> list.bucket(name).prefix(ObjectKey.FOLDER).startAfter(last.isEmpty() ? null : last)),
                before));
    }

    private static Page page(ListObjectsV2Response found, Instant before) {
        List<S3Object> objects = found.contents();
        List<ObjectKey> old = objects.stream()
                .filter(object -> object.lastModified().isBefore(before))
                .flatMap(object -> ObjectKey.parse(object.key()).stream())
                .toList();
        boolean more = Boolean.TRUE.equals(found.isTruncated()) && !objects.isEmpty();
        return new Page(old, more ? Optional.of(objects.get(objects.size() - 1).key()) : Optional.empty());
    }

    private <T> Uni<T> aside(Callable<T> call) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(call, false).toCompletionStage())
                .onFailure()
                .transform(Bucket::unavailable);
    }

    private static ProblemException unavailable(Throwable failure) {
        LOG.warnf("The object store did not do what was asked: %s", failure);
        return new ProblemException(CommonError.UNAVAILABLE, "Original documents are not available at the moment.")
                .withHeader("Retry-After", "5");
    }

    /**
     * Some of the objects.
     *
     * @param last where the next page begins; empty where this is the last one
     */
    record Page(List<ObjectKey> old, Optional<String> last) {}

    @Override
    public void close() {
        client.close();
    }
}
