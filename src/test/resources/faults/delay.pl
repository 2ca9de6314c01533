#!/usr/bin/perl
# A cable that takes its time: what goes in at one end comes out at the other a while later.
# usage: delay.pl MILLISECONDS NEAR FAR
# Makes two TUN devices of these names, says "ready", and carries whole IP packets between them.
use strict;
use warnings;
use Fcntl;
use Time::HiRes qw(time);

my ($millis, @names) = @ARGV;
my $TUNSETIFF = 0x400454ca;
my $TUN_WITHOUT_HEADER = 0x1001;

my @ends = map {
  sysopen(my $end, '/dev/net/tun', O_RDWR | O_NONBLOCK) or die "/dev/net/tun: $!\n";
  ioctl($end, $TUNSETIFF, pack('Z16 S x22', $_, $TUN_WITHOUT_HEADER)) or die "$_: $!\n";
  $end;
} @names;
my @ways = ([], []);    # of packets under way, each with the time of its arrival
$| = 1;
print "ready\n";

while (1) {
  my $now = time;
  for my $from (0, 1) {
    my $way = $ways[$from];
    syswrite($ends[1 - $from], (shift @$way)->[1]) while @$way && $way->[0][0] <= $now;
  }
  my ($next) = sort { $a <=> $b } map { @$_ ? $_->[0][0] : () } @ways;
  my $readable = '';
  vec($readable, fileno($_), 1) = 1 for @ends;
  my $pause = defined $next ? $next - $now : undef;
  select($readable, undef, undef, $pause);
  for my $from (0, 1) {
    while (sysread($ends[$from], my $packet, 65_536)) {
      push @{ $ways[$from] }, [time + $millis / 1000, $packet];
    }
  }
}
