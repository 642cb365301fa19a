package dev.assay.cli.client;

import dev.assay.cli.output.Failure;
import dev.assay.cli.output.PlainText;
import java.net.URI;

/**
 * Where the API is. Every request carries the key, and some paths come from answers and files, so none may lead anywhere else.
 *
 * @param gateway scheme, host and port
 */
record GatewayApi(URI gateway) {

    static final String PATH = "/api/v1/";

    /** The address of a path with its query; fails if that is not within the API of this gateway. */
    URI address(String path) {
        try {
            URI address = gateway.resolve(path);
            if (isWithin(address)) {
                return address;
            }
        } catch (IllegalArgumentException malformed) {
            throw outside(path, malformed);
        }
        throw outside(path, null);
    }

    private boolean isWithin(URI address) {
        return gateway.getScheme().equals(address.getScheme())
                && gateway.getRawAuthority().equals(address.getRawAuthority())
                && address.normalize().getRawPath().startsWith(PATH);
    }

    private Failure outside(String path, IllegalArgumentException cause) {
        return new Failure(
                "\"" + PlainText.of(path) + "\" is no address in the API of " + gateway
                        + ", so nothing was sent there.",
                cause);
    }
}
