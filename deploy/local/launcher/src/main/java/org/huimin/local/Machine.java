package org.huimin.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;

/** What this machine must offer before a part is started. */
final class Machine {

  private static final long DISK_NEEDED = 512L * 1024 * 1024;

  private Machine() {}

  static void check(Place place, List<String> missing) {
    for (String part : missing) {
      int port = place.ports().of(part);
      if (!isFree(port)) {
        throw new PartFailed(
            part,
            "port "
                + port
                + " is taken by another program; end it, or set HUIMIN_PORT_OFFSET (as in HUIMIN_PORT_OFFSET=1000)",
            place.log(part));
      }
    }
    long free = place.data().toFile().getUsableSpace();
    if (free < DISK_NEEDED) {
      throw new PartFailed(
          "postgres",
          "the disk is full: "
              + free / 1024 / 1024
              + " MB are free in "
              + place.data()
              + ", "
              + DISK_NEEDED / 1024 / 1024
              + " MB are needed",
          place.log("postgres"));
    }
  }

  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // What just ended may leave connections in TIME_WAIT; those do not count as taken.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
