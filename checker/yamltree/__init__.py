"""YAML read as text: a tree of nodes in which every scalar is a string and knows its place in the file."""

from __future__ import annotations

from checker.yamltree.node import Mapping, Node, Scalar, Sequence
from checker.yamltree.tree import Tree, parse, part_of

__all__ = ["Mapping", "Node", "Scalar", "Sequence", "Tree", "parse", "part_of"]
