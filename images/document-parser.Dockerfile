# The server that reads documents, and the parser that its workers run. Arguments as in service.Dockerfile.
ARG JDK_IMAGE
ARG BASE_IMAGE

FROM ${JDK_IMAGE} AS made
# No cache of classes here: a server of a few classes does not need one, and a worker maps the default archive of the runtime.
RUN ["jlink", "--add-modules", "java.se,jdk.unsupported,jdk.httpserver,jdk.zipfs", "--strip-debug", "--no-header-files", "--no-man-pages", "--generate-cds-archive", "--output", "/opt/java"]
WORKDIR /app
COPY parser-pool/target/parser-pool-*.jar /app/server/
COPY resume-parser/target/resume-parser-*.jar /app/parser/
COPY resume-parser/target/worker/ /app/parser/

FROM ${BASE_IMAGE}
COPY --from=made /opt/java /opt/java
COPY --from=made /app /app
WORKDIR /app
USER 10001:10001
ENV ASSAY_PARSER_CLASS_PATH=/app/parser/*
# Documents that wait are held in this heap, within its bounds; the workers, processes of their own, have the rest of the pod.
ENTRYPOINT ["/opt/java/bin/java", "-XX:+UseSerialGC", "-Xmx224m", "-XX:+ExitOnOutOfMemoryError", "-cp", "/app/server/*", "dev.assay.parserpool.remote.ParserServer"]
