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
    private int[] numbers = {NONE};
    private int nodes = 1;

    /** The number that ends this sequence, after the given one has been offered to it: the first one keeps the place. */
    public int add(int[] symbols, int number) {
        int node = ROOT;
        for (int symbol : symbols) {
            int child = child(node, symbol);
            node = child == NONE ? grow(node, symbol) : child;
        }
        if (numbers[node] == NONE) {
            numbers[node] = number;
        }
        return numbers[node];
    }

    /** The node behind a symbol, {@link #NONE} where no sequence goes on with it. */
    public int child(int node, int symbol) {
        if (node == ROOT) {
            return symbol < rootChildren.length ? rootChildren[symbol] : NONE;
        }
        int slot = slot(edge(node, symbol));
        return children[slot] == 0 ? NONE : children[slot];
    }

    /** The number of the sequence that ends at a node, {@link #NONE} where none ends. */
    public int number(int node) {
        return numbers[node];
    }

    private int grow(int node, int symbol) {
        if (2 * nodes >= edges.length) {
            rehash();
        }
        if (nodes == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * nodes);
        }
        int child = nodes++;
        numbers[child] = NONE;
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

    private static long edge(int node, int symbol) {
        return ((long) node << 32) | symbol;
    }
}
