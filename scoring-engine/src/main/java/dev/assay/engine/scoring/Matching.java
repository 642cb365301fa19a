package dev.assay.engine.scoring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The edges of a bipartite graph that are worth most together, no two of which share an end: the best one, then the best two, the best three
 * and so on. Each set is found from the one before by the augmenting path that adds most, so all of them are exact.
 */
final class Matching {
    private static final int NONE = -1;

    private final List<List<Edge>> ofLeft = new ArrayList<>();
    private final List<Deque<Edge>> ofRight = new ArrayList<>();
    private final Edge[] chosen;
    private final int[] leftOf;
    private final List<Long> gains = new ArrayList<>();

    /**
     * Two ends that may be paired.
     *
     * @param item what the pair stands for, of no meaning here
     * @param worth an edge of none is never taken
     */
    record Edge(int item, int left, int right, long worth) {}

    /** How a right end is reached by the best path to it so far: what the path adds, and its last edge. */
    private record Reached(long[] gain, Edge[] by) {

        void extend(Edge edge, long before, Deque<Integer> open) {
            long gain = before + edge.worth();
            if (gain > this.gain[edge.right()]) {
                this.gain[edge.right()] = gain;
                by[edge.right()] = edge;
                open.add(edge.right());
            }
        }
    }

    /** @param edges their order decides among sets of equal worth */
    Matching(List<Edge> edges, int lefts, int rights) {
        IntStream.range(0, lefts).forEach(left -> ofLeft.add(new ArrayList<>()));
        IntStream.range(0, rights).forEach(right -> ofRight.add(new ArrayDeque<>()));
        edges.stream()
                .filter(edge -> edge.worth() > 0)
                .sorted(Comparator.comparingLong(edge -> -edge.worth()))
                .forEach(this::add);
        chosen = new Edge[lefts];
        leftOf = new int[rights];
        Arrays.fill(leftOf, NONE);
        boolean grows = true;
        while (grows) {
            grows = grow();
        }
    }

    private void add(Edge edge) {
        ofLeft.get(edge.left()).add(edge);
        ofRight.get(edge.right()).add(edge);
    }

    /** What the best edge is worth, then what the best two are worth more than it, and so on: they fall. */
    List<Long> gains() {
        return List.copyOf(gains);
    }

    /** Those that are worth most, however many. */
    List<Edge> best() {
        return Arrays.stream(chosen).filter(Objects::nonNull).toList();
    }

    private boolean grow() {
        Reached reached = reach();
        int end = NONE;
        for (int right = 0; right < leftOf.length; right++) {
            long gain = reached.gain()[right];
            if (leftOf[right] == NONE && gain > (end == NONE ? 0 : reached.gain()[end])) {
                end = right;
            }
        }
        if (end == NONE) {
            return false;
        }
        gains.add(reached.gain()[end]);
        change(end, reached.by());
        return true;
    }

    /** All right ends, by the paths from free left ends. A path that adds nothing so far leads nowhere, or the set were not the best. */
    private Reached reach() {
        Reached reached = new Reached(new long[leftOf.length], new Edge[leftOf.length]);
        Deque<Integer> open = new ArrayDeque<>();
        for (int right = 0; right < leftOf.length; right++) {
            Edge edge = bestOfFree(right);
            if (edge != null) {
                reached.extend(edge, 0, open);
            }
        }
        while (!open.isEmpty()) {
            int right = open.remove();
            if (leftOf[right] != NONE) {
                Edge current = chosen[leftOf[right]];
                long before = reached.gain()[right] - current.worth();
                for (Edge edge : ofLeft.get(current.left())) {
                    if (edge != current) {
                        reached.extend(edge, before, open);
                    }
                }
            }
        }
        return reached;
    }

    /** The others from free left ends need no look; and a left end that is taken is never free again. */
    private Edge bestOfFree(int right) {
        Deque<Edge> edges = ofRight.get(right);
        while (!edges.isEmpty() && chosen[edges.peek().left()] != null) {
            edges.remove();
        }
        return edges.peek();
    }

    /** Takes every other edge of the path that ends there, and gives up those between. */
    private void change(int end, Edge[] by) {
        int right = end;
        while (right != NONE) {
            Edge edge = by[right];
            Edge before = chosen[edge.left()];
            chosen[edge.left()] = edge;
            leftOf[right] = edge.left();
            right = before == null ? NONE : before.right();
        }
    }
}
