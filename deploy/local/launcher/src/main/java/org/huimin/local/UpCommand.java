package org.huimin.local;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "up", description = "Start the whole stack and wait until it is ready.")
final class UpCommand implements Callable<Integer> {

  @Option(
      names = "--throughput",
      description = "Services that are warm later and faster then, with a heap of 512 MB each.")
  private boolean throughput;

  @Override
  public Integer call() {
    Place place = Place.fromEnvironment();
    Progress progress = new Progress(System.out);
    new Stack(place, progress, throughput ? Pace.THROUGHPUT : Pace.READY_SOON).up();
    progress.say("Up. The one door: " + place.door() + "   stop with: ./huimin down");
    return 0;
  }
}
