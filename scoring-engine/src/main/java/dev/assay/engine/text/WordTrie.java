package dev.assay.engine.text;

import java.util.Arrays;

/** Many sequences of symbols as one tree in flat arrays: a child is one probe away from its parent and a symbol. */
public final class WordTrie {
    public static final int ROOT = 0;

    /** Stands where there is no node, or no number. */
    public static final int NONE = -1;

    private long[] edges = new long[64];
    private int[] children = new int[64];
    private int[] rootChildren = new int[0];

    /**
     * What is known of a node, in one look: the number of its sequence plus 1 in the lower half, 0 for none; in the upper
     * one a bit for the symbols of its children, since most words go on with none of them.
     */
    private long[] nodeFacts = {0};

    private int nodes = 1;

    /** The number that ends this sequence, after the given one has been offered to it: the first one keeps the place. */
    public int add(int[] symbols, int number) {
        int node = ROOT;
        for (int symbol : symbols) {
            int child = child(node, symbol);
            node = child == NONE ? grow(node, symbol) : child;
        }
        if (number(node) == NONE) {
            nodeFacts[node] += number + 1;
        }
        return number(node);
    }

    /** The node behind a symbol, {@link #NONE} where no sequence goes on with it. */
    public int child(int node, int symbol) {
        if (node == ROOT) {
            return symbol < rootChildren.length ? rootChildren[symbol] : NONE;
        }
        return (nodeFacts[node] & bit(symbol)) == 0 ? NONE : probe(node, symbol);
    }

    private int probe(int node, int symbol) {
        int slot = slot(edge(node, symbol));
        return children[slot] == 0 ? NONE : children[slot];
    }

    /** Whether any sequence goes on behind a node. */
    public boolean goesOn(int node) {
        return nodeFacts[node] >>> 32 != 0;
    }

    /** The number of the sequence that ends at a node, {@link #NONE} where none ends. */
    public int number(int node) {
        return (int) nodeFacts[node] - 1;
    }

    private int grow(int node, int symbol) {
        if (2 * nodes >= edges.length) {
            rehash();
        }
        if (nodes == nodeFacts.length) {
            nodeFacts = Arrays.copyOf(nodeFacts, 2 * nodes);
        }
        int child = nodes++;
        nodeFacts[node] |= bit(symbol);
        if (node == ROOT) {
            startWith(symbol, child);
        } else {
            put(edge(node, symbol), child);
        }
        return child;
    }

    private void startWith(int symbol, int child) {
        if (symbol >= rootChildren.length) {
            int before = rootChildren.length;
            rootChildren = Arrays.copyOf(rootChildren, Math.max(64, 2 * symbol));
            Arrays.fill(rootChildren, before, rootChildren.length, NONE);
        }
        rootChildren[symbol] = child;
    }

    private void put(long edge, int child) {
        int slot = slot(edge);
        edges[slot] = edge;
        children[slot] = child;
    }

    private void rehash() {
        long[] oldEdges = edges;
        int[] oldChildren = children;
        edges = new long[2 * oldEdges.length];
        children = new int[edges.length];
        for (int i = 0; i < oldEdges.length; i++) {
            if (oldChildren[i] != 0) {
                put(oldEdges[i], oldChildren[i]);
            }
        }
    }

    /** Where the edge is, or where it belongs: the root is nobody's child, so 0 marks a free slot. */
    private int slot(long edge) {
        int mask = edges.length - 1;
        long mixed = edge * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (children[slot] != 0 && edges[slot] != edge) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static long bit(int symbol) {
        return 1L << (32 + (symbol * 0x9E3779B9 >>> 27));
    }

    private static long edge(int node, int symbol) {
        return ((long) node << 32) | symbol;
    }
}
