package dev.assay.gateway.keys;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a key is accepted. */
enum KeyState {
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("expired")
    EXPIRED,
    @JsonProperty("revoked")
    REVOKED
}
