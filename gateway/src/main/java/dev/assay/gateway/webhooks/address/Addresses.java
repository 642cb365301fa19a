package dev.assay.gateway.webhooks.address;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells internal addresses from external ones. A receiver at an internal address would let whoever registers it reach through the gateway what
 * they cannot reach directly. The ranges are those of IANA's special-purpose address registries.
 */
public final class Addresses {

    private static final List<IpSubnetFilterRule> INTERNAL = List.of(
            range("0.0.0.0", 8),
            range("10.0.0.0", 8),
            range("100.64.0.0", 10),
            range("127.0.0.0", 8),
            range("169.254.0.0", 16),
            range("172.16.0.0", 12),
            range("192.0.0.0", 24),
            range("192.0.2.0", 24),
            range("192.88.99.0", 24),
            range("192.168.0.0", 16),
            range("198.18.0.0", 15),
            range("198.51.100.0", 24),
            range("203.0.113.0", 24),
            range("224.0.0.0", 3),
            // Of IPv6 only 2000::/3 is allocated; ranges in it that embed IPv4 or are for documentation are refused.
            range("::", 3),
            range("4000::", 2),
            range("8000::", 1),
            range("2001::", 23),
            range("2001:db8::", 32),
            range("2002::", 16),
            range("3fff::", 20));

    private Addresses() {}

    /** Resolves the host. Blocks. */
    static List<InetAddress> of(String host) throws UnknownHostException {
        return Arrays.asList(InetAddress.getAllByName(host));
    }

    public static boolean isInternal(InetAddress address) {
        InetSocketAddress place = new InetSocketAddress(address, 0);
        return INTERNAL.stream().anyMatch(range -> range.matches(place));
    }

    private static IpSubnetFilterRule range(String first, int bits) {
        return new IpSubnetFilterRule(first, bits, IpFilterRuleType.REJECT);
    }
}
