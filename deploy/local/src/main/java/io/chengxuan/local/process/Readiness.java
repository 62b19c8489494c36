package io.chengxuan.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Whether a process serves its clients, asked once and quickly. */
@FunctionalInterface
public interface Readiness {
    boolean ready();

    /** From outside, without knowledge of the start: a service is asked, broker and store have to take a connection. */
    static Readiness now(Member member, int offset) {
        return member.embedded() ? ofPort(member.port(offset)) : ofService(member.secondPort(offset));
    }

    private static Readiness ofPort(int port) {
        return () -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
                return true;
            } catch (IOException e) {
                return false;
            }
        };
    }

    /** A service says so itself, on its management port. */
    static Readiness ofService(int managementPort) {
        URI health = URI.create("http://127.0.0.1:" + managementPort + "/actuator/health/readiness");
        return () -> {
            try {
                HttpURLConnection connection = (HttpURLConnection) health.toURL().openConnection();
                connection.setConnectTimeout(1000);
                connection.setReadTimeout(2000);
                boolean up = connection.getResponseCode() == HttpURLConnection.HTTP_OK;
                connection.disconnect();
                return up;
            } catch (IOException e) {
                return false;
            }
        };
    }

    /** Broker and store print one line; their ports open earlier than they serve. */
    static Readiness ofLine(Path log, long from, String line) {
        return () -> {
            try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
                file.seek(from);
                byte[] text = new byte[(int) Math.min(file.length() - from, 1 << 20)];
                file.readFully(text);
                return new String(text, StandardCharsets.UTF_8).contains(line);
            } catch (IOException e) {
                return false;
            }
        };
    }
}
