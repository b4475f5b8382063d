package org.huimin.local;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "up", description = "Start the whole stack and wait until it is ready.")
final class UpCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    Place place = Place.fromEnvironment();
    Progress progress = new Progress(System.out);
    new Stack(place, progress).up();
    progress.say("Up. The one door: " + place.door() + "   stop with: ./huimin down");
    return 0;
  }
}
