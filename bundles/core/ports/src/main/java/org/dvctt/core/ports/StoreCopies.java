/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The store as a whole, database and blobs together: copied while acts go on, opened apart, put in
 * the place of the present one. Stays there while the store is closed.
 *
 * <p>Every call throws {@link org.dvctt.model.Refused} NOT_OFFERED {@code OTHER_TOOLS} on an engine
 * that has its own tools for it, naming them.
 */
public interface StoreCopies {
  /**
   * A copy that is open for somebody alone; closed when his work ends.
   *
   * @param migrations the last migration of each context, e.g. {@code payment=1}
   */
  record OpenCopy(Transactions transactions, Blobs blobs, Map<String, String> migrations) {}

  /** The folder that the system keeps; backups lie in it unless an admin says otherwise. */
  Path data();

  /** Removes a folder with all that is in it, when it is there. */
  void remove(Path folder) throws IOException;

  /** The last migration of each context of the present store. */
  Map<String, String> migrations();

  /**
   * Copies the database into the folder, then the blobs: whatever a committed row of the copy names
   * is there. The folder exists and is empty.
   */
  void copy(Path folder) throws IOException;

  /**
   * Opens a copied folder. Its files change by that: the engine brings what was copied in mid-act
   * to rest.
   */
  <T> T opened(Path folder, Function<OpenCopy, T> work) throws IOException;

  /** Copies a copied folder to another place. */
  void copy(Path folder, Path to) throws IOException;

  /**
   * Closes the store, puts the copy in its place, has it proved and opens it. When the proof (or
   * anything else) throws, what was there before is put back and opened again, and the cause goes
   * to the caller. The store before is kept beside the new one.
   *
   * @param name names what is put aside, e.g. {@code 20200803-080000}
   * @return where the database and the blobs of before are now
   */
  List<Path> replace(Path folder, String name, Consumer<OpenCopy> proof) throws IOException;
}
