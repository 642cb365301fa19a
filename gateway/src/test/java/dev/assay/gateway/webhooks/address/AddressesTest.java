package dev.assay.gateway.webhooks.address;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.8.8.8",
                "169.254.169.254",
                "172.31.255.255",
                "192.168.0.1",
                "198.19.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "ff02::1",
                "2001:db8::1",
                "2002:a00:1::1",
            })
    void holdsForInternal(String address) throws UnknownHostException {
        assertTrue(Addresses.isInternal(Addresses.of(address).get(0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "93.184.216.34",
                "172.32.0.1",
                "192.167.255.255",
                "223.255.255.1",
                "2606:4700::1111",
                "2a00:1450::1"
            })
    void takesForTheWorldOutside(String address) throws UnknownHostException {
        assertFalse(Addresses.isInternal(Addresses.of(address).get(0)));
    }

    /** Spellings of 127.0.0.1 that a filter of texts would miss. */
    @ParameterizedTest
    @ValueSource(strings = {"2130706433", "127.1", "localhost"})
    void seesThroughSpellings(String host) throws UnknownHostException {
        assertTrue(Addresses.of(host).stream().allMatch(Addresses::isInternal));
    }
}
