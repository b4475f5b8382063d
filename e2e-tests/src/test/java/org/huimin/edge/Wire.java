package org.huimin.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huimin.journeys.RunningStack;

/** The wire to the one door. Who is not answered in time hangs, which is a failure by itself. */
final class Wire {

  private static final int PATIENCE_MS = 30_000;
  private static final int AT_ONCE = 8;

  private Wire() {}

  static Answer send(Request request) {
    try (Socket socket = begin(request)) {
      return Answer.read(socket.getInputStream().readAllBytes());
    } catch (SocketTimeoutException e) {
      throw new AssertionError(request.verb() + " " + request.target() + " is not answered", e);
    } catch (IOException e) {
      throw new AssertionError(request.verb() + " " + request.target() + " is cut off", e);
    }
  }

  /** Sent and not yet answered; the answer may be left unread. */
  static Socket begin(Request request) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), RunningStack.port("console"));
    socket.setSoTimeout(PATIENCE_MS);
    socket.getOutputStream().write(request.written());
    socket.getOutputStream().flush();
    return socket;
  }

  /** Some at a time; the answers in the order of the requests. */
  static List<Answer> sendAll(List<Request> requests) {
    try (ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<Answer>> sent =
          requests.stream().map(request -> callers.submit(() -> send(request))).toList();
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> one : sent) {
        answers.add(one.get());
      }
      return answers;
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** As text where every byte is a character. */
  static String latin(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }
}
