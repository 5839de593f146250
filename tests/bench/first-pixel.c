/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Starts a program and says when a person first sees it: milliseconds from fork to the first
 * painted pixel of its window, and the most memory it had used by then, in KiB. It looks from
 * outside, as a person does: nothing is loaded into the program. */

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <glib.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define PATIENCE_US (20 * G_USEC_PER_SEC)

static pid_t
start (char **command)
{
  pid_t child = fork ();

  if (child != 0)
    return child;
  if (!freopen ("/dev/null", "w", stdout) || !freopen ("/dev/null", "w", stderr))
    _exit (126);
  execv (command[0], command);
  _exit (127);
}

/* The program's window: the first one of a window's size that is mapped. */
static Window
wait_for_window (Display *display, gint64 until, XWindowAttributes *attributes)
{
  while (g_get_monotonic_time () < until)
    {
      XEvent event;

      if (!XPending (display))
        {
          g_usleep (500);
          continue;
        }
      XNextEvent (display, &event);
      if (event.type == MapNotify && !event.xmap.override_redirect
          && XGetWindowAttributes (display, event.xmap.window, attributes)
          && attributes->width > 200)
        return event.xmap.window;
    }
  return None;
}

/* The X server gives a new window a black ground; whatever is painted over it in the light theme is
 * not black. */
static gboolean
is_painted (Display *display, Window window, const XWindowAttributes *attributes)
{
  XImage *image = XGetImage (display, window, attributes->width / 2, attributes->height / 3, 1, 1,
                             AllPlanes, ZPixmap);
  gulong pixel;

  if (!image)
    return FALSE;
  pixel = XGetPixel (image, 0, 0) & 0xffffff;
  XDestroyImage (image);
  return pixel != 0;
}

static long
peak_memory (pid_t child)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/status", child);
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents (path, &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmHWM:");
  return line ? strtol (line + strlen ("VmHWM:"), NULL, 10) : 0;
}

int
main (int argc, char **argv)
{
  Display *display = XOpenDisplay (NULL);
  XWindowAttributes attributes;
  Window window;
  gint64 begin, seen;
  pid_t child;

  if (!display || argc < 2)
    return 2;
  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);
  XSync (display, False);
  begin = g_get_monotonic_time ();
  child = start (argv + 1);
  window = wait_for_window (display, begin + PATIENCE_US, &attributes);
  while (window != None && !is_painted (display, window, &attributes)
         && g_get_monotonic_time () < begin + PATIENCE_US)
    g_usleep (500);
  seen = g_get_monotonic_time ();
  if (window != None)
    printf ("%.1f %ld\n", (double) (seen - begin) / 1000, peak_memory (child));
  kill (child, SIGKILL);
  waitpid (child, NULL, 0);
  return window != None ? 0 : 1;
}
