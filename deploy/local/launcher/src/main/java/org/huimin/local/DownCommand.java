package org.huimin.local;

import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "down", description = "End what was started here, and nothing else.")
final class DownCommand implements Callable<Integer> {

  @Option(names = "--wipe", description = "Remove the data folder too.")
  private boolean wipe;

  @Override
  public Integer call() {
    Place place = Place.fromEnvironment();
    Progress progress = new Progress(System.out);
    if (!Files.exists(place.state())) {
      if (wipe && Files.isDirectory(place.data())) {
        throw new Refused(place.data() + " holds no state.json, so it is not removed.");
      }
      progress.say("Nothing was started here.");
      return 0;
    }
    int ended = new Stack(place, progress).down(wipe);
    progress.say("Down: " + ended + " parts ended.");
    if (wipe) {
      progress.say("Removed " + place.data() + ".");
    }
    return 0;
  }
}
