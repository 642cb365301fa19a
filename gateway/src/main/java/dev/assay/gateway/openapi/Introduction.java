package dev.assay.gateway.openapi;

/** What a reader of the document has to know before the first operation, in Markdown. */
final class Introduction {

    static final String TEXT = """
            Explained ratings of engineers for technical-staff work at frontier AI labs.

            For every operation:

            - An error is a problem (RFC 9457). Programs look at its `type`; `errors` names the place of each mistake; quote \
            `requestId` when you ask for help.
            - A page of a list has `next`, path and query of the next page, also in the header `Link`. Follow it unchanged until \
            it is absent.
            - What is read with an `ETag` is changed with that tag in `If-Match`, so that nobody overwrites what they have not seen.
            - Operations that create take an `Idempotency-Key`, so that a request whose response was lost can be repeated.
            - A request can name the person for whom a program acts in the header `On-Behalf-Of` (1 to 200 characters, in UTF-8). \
            The audit trail keeps the name.
            - Every response has `X-Request-Id`; a request can bring its own, of up to 64 letters, digits and hyphens. A response \
            to a known caller says in `RateLimit-Policy` how many requests the caller may make, and in `RateLimit` how many are left.
            - Later releases add operations, parameters and members: ignore members that you do not know.
            """;

    private Introduction() {}
}
