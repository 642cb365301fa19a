package dev.assay.benchmarks.door;

import dev.assay.benchmarks.service.Listening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** nginx with the features of the gateway that it has: keys by a map, a limit for each caller, a log line for each request, kept connections. */
final class Nginx {

    private static final String CONFIGURATION = """
            worker_processes 2;
            daemon off;
            pid %1$s/nginx.pid;
            error_log %1$s/error.log;
            events { worker_connections 1024; }
            http {
                map_hash_bucket_size 256;
                access_log %1$s/access.log;
                client_body_temp_path %1$s/body;
                proxy_temp_path %1$s/proxy;
                fastcgi_temp_path %1$s/fastcgi;
                uwsgi_temp_path %1$s/uwsgi;
                scgi_temp_path %1$s/scgi;
                map $http_authorization $caller { default ""; "Bearer %2$s" "tool"; }
                limit_req_zone $caller zone=callers:1m rate=100000r/s;
                upstream service { server 127.0.0.1:%3$d; keepalive 64; keepalive_requests 1000000; }
                server {
                    listen 127.0.0.1:%4$d;
                    keepalive_requests 1000000;
                    location /api/v1/ {
                        if ($caller = "") { return 401; }
                        limit_req zone=callers burst=100000 nodelay;
                        proxy_http_version 1.1;
                        proxy_set_header Connection "";
                        proxy_set_header Authorization "Bearer internal";
                        proxy_set_header X-Request-Id $request_id;
                        proxy_pass http://service;
                    }
                }
            }
            """;

    private Nginx() {}

    static Listening before(int servicePort, String key, Path folder) throws IOException, InterruptedException {
        int port = Listening.freePort();
        Path file = Files.writeString(
                folder.resolve("nginx.conf"), CONFIGURATION.formatted(folder, key, servicePort, port));
        return Listening.on(
                port, new ProcessBuilder("nginx", "-e", folder + "/error.log", "-c", file.toString()).inheritIO());
    }
}
