package dev.assay.rest.token;

/** A token is not trusted. The reason is for the log, never for the caller. */
public final class TokenRefused extends Exception {

    TokenRefused(String reason) {
        super("Token refused: " + reason);
    }

    TokenRefused(Exception cause) {
        super("Token refused: " + cause.getClass().getSimpleName(), cause);
    }
}
