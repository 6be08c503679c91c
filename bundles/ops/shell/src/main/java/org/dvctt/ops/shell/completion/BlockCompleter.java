/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.completion;

import java.util.Arrays;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.dvctt.model.Block;
import org.dvctt.ops.shell.Services;

/** Blocks of units. */
@Service
public final class BlockCompleter extends Candidates {
  @Override
  List<String> codes(Services services, String user, String typed) {
    return Arrays.stream(Block.values()).map(Block::name).toList();
  }
}
