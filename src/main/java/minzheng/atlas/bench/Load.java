package minzheng.atlas.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * The same jobs for everybody: so many at a time, one after the other, for a while.
 *
 * @param connections how many are under way at a time
 * @param seconds after which no other is begun
 * @param jobs how many different ones there are; they are begun in their order
 * @param again whether they begin anew after the last; else the load ends there
 */
record Load(int connections, double seconds, int jobs, boolean again) {
    Latencies run(IntConsumer job) {
        AtomicInteger next = new AtomicInteger();
        ExecutorService workers = Executors.newFixedThreadPool(connections);
        try {
            long begun = System.nanoTime();
            long end = begun + (long) (seconds * 1e9);
            Callable<List<Long>> worker = () -> work(job, next, end);
            List<Future<List<Long>>> done = workers.invokeAll(
                    Stream.generate(() -> worker).limit(connections).toList());
            long elapsed = System.nanoTime() - begun;
            List<Long> nanos = new ArrayList<>();
            for (Future<List<Long>> one : done) {
                nanos.addAll(one.get());
            }
            return Latencies.of(nanos.stream().mapToLong(Long::longValue).toArray(), elapsed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a request of the load failed", e);
        } finally {
            workers.shutdownNow();
        }
    }

    private List<Long> work(IntConsumer job, AtomicInteger next, long end) {
        List<Long> nanos = new ArrayList<>();
        while (nanos.isEmpty() || System.nanoTime() < end) {
            int number = next.getAndIncrement();
            if (number >= jobs && !again) {
                break;
            }
            long begun = System.nanoTime();
            job.accept(number % jobs);
            nanos.add(System.nanoTime() - begun);
        }
        return nanos;
    }
}
