/** Internal tokens between the gateway and the services: minting and checking. */
package dev.assay.rest.token;
