# One of the three services; images/build makes all images of a build and asks for both arguments.
# JDK_IMAGE: a JDK 25 for the architecture. BASE_IMAGE: glibc, zlib and certificates and nothing that could be run, no shell. Both by digest.
ARG JDK_IMAGE
ARG BASE_IMAGE

FROM ${JDK_IMAGE} AS made
ARG SERVICE
# The same runtime writes the cache below and reads it later: another build of the same JDK would refuse it.
RUN ["jlink", "--add-modules", "java.se,jdk.management,jdk.unsupported,jdk.net,jdk.zipfs,jdk.crypto.ec,jdk.crypto.cryptoki", "--strip-debug", "--no-header-files", "--no-man-pages", "--generate-cds-archive", "--output", "/opt/java"]
WORKDIR /app
COPY ${SERVICE}/target/quarkus-app/ /app/
# For receipts of before, of which scoring-service alone knows.
COPY engines/*.jar engines/*.sha256 /app/engines/
# Nobody's settings: with them each service goes as far as the database that it has not, and no further.
ENV ASSAY_SCORING_URL=http://127.0.0.1
ENV ASSAY_SCORING_SIGNING_KEY=/dev/null
ENV ASSAY_FEED_PROFILE_URL=http://127.0.0.1
ENV ASSAY_FEED_SIGNING_KEY=/dev/null
# So it ends with a failure, and what was loaded and linked until then is kept.
RUN /opt/java/bin/java -XX:+UseSerialGC -XX:AOTCacheOutput=/app/app.aot -jar /app/quarkus-run.jar || test -s /app/app.aot

FROM ${BASE_IMAGE}
COPY --from=made /opt/java /opt/java
COPY --from=made /app /app
WORKDIR /app
USER 10001:10001
# Of the memory that a pod reserves anyway, the heap has enough from the start: one that grows from little collects its young objects, and
# pauses, several times as often. A process without memory is better ended and started again than half alive.
ENTRYPOINT ["/opt/java/bin/java", "-XX:+UseSerialGC", "-XX:MetaspaceSize=128m", "-XX:InitialRAMPercentage=40", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-XX:AOTCache=/app/app.aot", "-jar", "/app/quarkus-run.jar"]
