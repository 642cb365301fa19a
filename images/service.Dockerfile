# One of the three services; images/build makes all images of a build and asks for both arguments.
# JDK_IMAGE: a JDK 25 for the architecture. BASE_IMAGE: glibc, zlib and certificates and nothing that could be run, no shell. Both by digest.
ARG JDK_IMAGE
ARG BASE_IMAGE

FROM ${JDK_IMAGE} AS made
ARG SERVICE
# The same runtime writes the cache below and reads it later: another build of the same JDK would refuse it.
RUN ["jlink", "--add-modules", "java.se,jdk.unsupported,jdk.net,jdk.zipfs,jdk.crypto.ec,jdk.crypto.cryptoki", "--strip-debug", "--no-header-files", "--no-man-pages", "--generate-cds-archive", "--output", "/opt/java"]
WORKDIR /app
COPY ${SERVICE}/target/quarkus-app/ /app/
# For receipts of before, of which scoring-service alone knows.
COPY engines/*.jar engines/*.sha256 /app/engines/
# Ends where the application would begin; what was loaded and linked until then is kept.
RUN ["/opt/java/bin/java", "-XX:+UseSerialGC", "-XX:AOTCacheOutput=/app/app.aot", "-Dquarkus.appcds.generate=true", "-jar", "/app/quarkus-run.jar"]

FROM ${BASE_IMAGE}
COPY --from=made /opt/java /opt/java
COPY --from=made /app /app
WORKDIR /app
USER 10001:10001
# A process without memory is better ended and started again than half alive.
ENTRYPOINT ["/opt/java/bin/java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-XX:AOTCache=/app/app.aot", "-jar", "/app/quarkus-run.jar"]
